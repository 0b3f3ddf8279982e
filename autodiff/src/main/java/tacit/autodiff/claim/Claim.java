// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.claim;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a [Theorem] says, where it is said, and where else to look.
///
/// The id joins class, test, book, figure and `tacit theorem check ID`. It is made of the source
/// and a few words, `xiao2020-ordered-diagonal`; of our own results the first word is `derived`.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Claim {
  String id();

  /// One sentence, with its formula.
  String statement();

  /// When it is said to hold, in words: `n u < 1; nothing underflows`.
  String assumption();

  /// Paper and equation, or for what we derived ourselves, the argument's name.
  String source();

  Status status();

  /// For an inequality that is nowhere nearly reached: why not. Its checks cannot tell a bound that
  /// is right from one that is wrong by a tenth.
  String loose() default "";

  /// The figure that shows it, `engine/matmul-steps`, or nothing.
  String figure() default "";
}
