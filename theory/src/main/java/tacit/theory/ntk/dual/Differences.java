// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

import java.util.function.DoubleUnaryOperator;

/// Derivatives of a function by central differences over 7 points, exact for polynomials of degree
/// 6 and 7.
///
/// @source Fornberg 1988, Generation of finite difference formulas, table 1
final class Differences {
  /// Small enough for what is left of the series, large enough for the rounding.
  private static final double SPACING = 4e-3;

  private static final double[] FIRST = {45 / 60.0, -9 / 60.0, 1 / 60.0};
  private static final double[] SECOND = {270 / 180.0, -27 / 180.0, 2 / 180.0};

  private Differences() {}

  /// `f′(x)`.
  static double first(DoubleUnaryOperator f, double x) {
    double sum = 0;
    for (int i = 1; i <= FIRST.length; i++) {
      double h = i * SPACING;
      sum += FIRST[i - 1] * (f.applyAsDouble(x + h) - f.applyAsDouble(x - h));
    }
    return sum / SPACING;
  }

  /// `f″(x)`.
  static double second(DoubleUnaryOperator f, double x) {
    double sum = 0, centre = 2 * f.applyAsDouble(x);
    for (int i = 1; i <= SECOND.length; i++) {
      double h = i * SPACING;
      sum += SECOND[i - 1] * (f.applyAsDouble(x + h) + f.applyAsDouble(x - h) - centre);
    }
    return sum / (SPACING * SPACING);
  }
}
