// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.check;

import java.util.function.DoubleUnaryOperator;

/// Derivative at 0 by central differences, `D(h) = (φ(h) − φ(−h)) / 2h = φ' + c₁ h² + c₂ h⁴ + …`.
///
/// A small `h` rounds badly (`ε/h`), a large one truncates badly (`h²`), and even the best single
/// one, `∛ε`, leaves an error of `ε^⅔ ≈ 4e-11`. So `h` is halved again and again and the powers of
/// `h²` are eliminated one by one; of all the values in that table the one counts that agrees best
/// with its two neighbors. Near a kink that is one of small `h`, elsewhere one of large `h`.
///
/// @param value the derivative
/// @param uncertainty the distance to the farther of its two neighbors
/// @param step the smallest `h` that it was made of
/// @source Ridders 1982, "Accurate computation of F'(x) and F'(x) F''(x)"
record Difference(double value, double uncertainty, double step) {
  private static final int HALVINGS = 8;

  static Difference of(DoubleUnaryOperator phi, double firstStep) {
    Difference best = new Difference(Double.NaN, Double.POSITIVE_INFINITY, firstStep);
    double[] before = {};
    double h = firstStep;
    for (int k = 0; k < HALVINGS; k++, h /= 2) {
      double[] row = new double[k + 1];
      row[0] = (phi.applyAsDouble(h) - phi.applyAsDouble(-h)) / (2 * h);
      for (int j = 1; j <= k; j++) {
        row[j] = row[j - 1] + (row[j - 1] - before[j - 1]) / (Math.pow(4, j) - 1);
        double spread = Math.max(Math.abs(row[j] - row[j - 1]), Math.abs(row[j] - before[j - 1]));
        if (spread < best.uncertainty) best = new Difference(row[j], spread, h);
      }
      before = row;
    }
    return best;
  }
}
