// SPDX-License-Identifier: Apache-2.0
package tacit.measures.stats;

import java.util.Arrays;
import tacit.autodiff.Axes;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.LeastSquares;

/// A line through points by least squares, `y ≈ b + Σⱼ wⱼ xⱼ`, and how much of `y` it explains:
///
/// ```text
/// R² = 1 − Σ (y − ŷ)² / Σ (y − ȳ)²,   adjusted R² = 1 − (1 − R²) (n − 1)/(n − d − 1)
/// ```
///
/// `R²` rises with every feature, useful or not; the adjusted one does not, and may be below 0.
///
/// - Shapes: features `x: (n, d)`, `y: (n)`, `n ≥ d + 2`, weights `w: (d)`
public record LinearFit(Tensor weights, double intercept, double rSquared, double adjusted) {
  public static LinearFit of(Tensor features, Tensor y) {
    var axes = Axes.of("linear fit").bind("features", features.shape(), "n d");
    axes.bind("y", y.shape(), "n");
    int n = axes.size("n"), d = axes.size("d");
    if (n < d + 2) {
      throw new IllegalArgumentException(
          "linear fit: %d points for %d features; give at least %d, or any line would do"
              .formatted(n, d, d + 2));
    }
    double total = total(y.toDoubles());
    var fit = LeastSquares.of(withOnes(features.toDoubles(), n, d), y);
    double[] x = fit.x().toDoubles();
    double left = fit.residual() * fit.residual() / total;
    return new LinearFit(
        Tensor.vector(Arrays.copyOf(x, d)), x[d], 1 - left, 1 - left * (n - 1) / (n - d - 1));
  }

  /// `Σ (y − ȳ)²`.
  private static double total(double[] y) {
    double mean = Arrays.stream(y).sum() / y.length;
    double total = Arrays.stream(y).map(v -> (v - mean) * (v - mean)).sum();
    if (total > 0 && Double.isFinite(total)) return total;
    throw new ArithmeticException(
        "linear fit: the squares of y about its mean sum to %s; give finite numbers that differ"
            .formatted(total));
  }

  /// The features and a column of ones, `(n, d + 1)`.
  private static Tensor withOnes(double[] x, int n, int d) {
    double[][] rows = new double[n][d + 1];
    for (int i = 0; i < n; i++) {
      System.arraycopy(x, i * d, rows[i], 0, d);
      rows[i][d] = 1;
    }
    return Tensor.matrix(rows);
  }
}
