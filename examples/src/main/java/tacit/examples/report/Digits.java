// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as people read them.
public final class Digits {
  private static final int LARGE = 7;
  private static final int SMALL = -5;

  private Digits() {}

  /// A number to so many significant digits, rounded half to even: `0.00123`, `12.3`, `1230`,
  /// `−4.56·10⁻⁸`. Zeros at the end stay, since they are measured too.
  public static String significant(double value, int digits) {
    if (value == 0 || !Double.isFinite(value)) return value == 0 ? "0" : Double.toString(value);
    var rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    int exponent = rounded.precision() - rounded.scale() - 1;
    rounded = rounded.setScale(Math.max(rounded.scale(), digits - 1 - exponent));
    String text =
        exponent >= LARGE || exponent <= SMALL
            ? rounded.scaleByPowerOfTen(-exponent).toPlainString() + "·10" + raised(exponent)
            : rounded.toPlainString();
    return text.replace('-', '−');
  }

  private static String raised(int exponent) {
    var text = new StringBuilder();
    for (char digit : Integer.toString(exponent).toCharArray()) {
      text.append(digit == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
    }
    return text.toString();
  }
}
