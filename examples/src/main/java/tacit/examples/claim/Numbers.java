// SPDX-License-Identifier: Apache-2.0
package tacit.examples.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tacit.autodiff.Tensor;

/// The numbers of a check for people and for `--json`.
final class Numbers {
  private static final int SHOWN = 4;
  private static final MathContext DIGITS = new MathContext(6);

  private Numbers() {}

  /// One number, or a list of them in row-major order.
  static Object json(Tensor x) {
    if (x.shape().rank() == 0) return x.item();
    return Arrays.stream(x.toDoubles()).boxed().toList();
  }

  /// `0.5`, or `(1, 2, 3, 4, … 25 numbers)`.
  static String text(Tensor x) {
    if (x.shape().rank() == 0) return text(x.item());
    List<String> texts =
        new ArrayList<>(Arrays.stream(x.toDoubles()).limit(SHOWN).mapToObj(Numbers::text).toList());
    int count = x.shape().count();
    if (count > SHOWN) texts.add("… " + count + " numbers");
    return texts.stream().collect(Collectors.joining(", ", "(", ")"));
  }

  /// Whole numbers in full, others to six digits.
  static String text(double x) {
    if (!Double.isFinite(x)) return Double.toString(x);
    if (x == Math.rint(x) && Math.abs(x) < 1e15) return Long.toString((long) x);
    var rounded = new BigDecimal(x).round(DIGITS).stripTrailingZeros();
    boolean plain = Math.abs(x) >= 1e-4 && Math.abs(x) < 1e15;
    return plain ? rounded.toPlainString() : rounded.toString().toLowerCase(Locale.ROOT);
  }

  /// A parameter: a number or a word.
  static String text(Object value) {
    return value instanceof Number number ? text(number.doubleValue()) : value.toString();
  }
}
