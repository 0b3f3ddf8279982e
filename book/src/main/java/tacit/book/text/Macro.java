// SPDX-License-Identifier: Apache-2.0
package tacit.book.text;

/// Makes HTML of a macro, or throws an [IllegalArgumentException] that says what is broken.
@FunctionalInterface
public interface Macro {
  Fragment expand(Call call);
}
