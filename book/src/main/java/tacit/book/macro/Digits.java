// SPDX-License-Identifier: Apache-2.0
package tacit.book.macro;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as a sentence shows them: so many significant digits, `12.3` or `1.23 · 10⁻⁷`.
final class Digits {
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Digits() {}

  static String of(double value, int digits) {
    if (!Double.isFinite(value)) return String.valueOf(value);
    if (value == 0) return "0";
    var rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    int exponent = rounded.precision() - rounded.scale() - 1;
    String sign = value < 0 ? "\u2212" : "";
    var size = rounded.abs();
    if (exponent >= -4 && exponent < 6) {
      int places = Math.max(0, digits - 1 - exponent);
      return sign + size.setScale(places, RoundingMode.HALF_EVEN).toPlainString();
    }
    var mantissa = size.scaleByPowerOfTen(-exponent).setScale(digits - 1, RoundingMode.HALF_EVEN);
    return sign + mantissa.toPlainString() + " · 10" + raised(exponent);
  }

  private static String raised(int exponent) {
    var raised = new StringBuilder(exponent < 0 ? "⁻" : "");
    for (char digit : String.valueOf(Math.abs(exponent)).toCharArray()) {
      raised.append(RAISED.charAt(digit - '0'));
    }
    return raised.toString();
  }
}
