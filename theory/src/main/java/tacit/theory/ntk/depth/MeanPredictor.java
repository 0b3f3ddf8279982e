// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

import tacit.autodiff.Axes;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.Cholesky;
import tacit.autodiff.linalg.Symmetric;

/// What an infinitely wide network, trained to the end, says of test inputs on average,
///
/// ```text
/// P(Θ) Y = Θ_td (Θ_dd + r (tr Θ_dd / m) I)⁻¹ Y
/// ```
///
/// - Shapes: `Θ_td: (t, m)`, `Θ_dd: (m, m)`, `Y: (m, k)`, result `(t, k)`
/// - `r`, the ridge, is in units of the mean of the diagonal; 0 for none
///
/// @source Xiao, Pennington & Schoenholz 2020 (mean predictor)
public final class MeanPredictor {
  private MeanPredictor() {}

  public static Tensor apply(Tensor ktd, Tensor kdd, Tensor y, double ridge) {
    Axes.of("mean predictor")
        .bind("kdd", kdd.shape(), "m m")
        .bind("ktd", ktd.shape(), "t m")
        .bind("y", y.shape(), "m k");
    if (!(ridge >= 0)) {
      throw new IllegalArgumentException(
          "mean predictor: the ridge is %s; it is 0 or more, in units of the mean diagonal"
              .formatted(ridge));
    }
    return times(ktd, factor(withRidge(kdd, ridge)).solve(y));
  }

  private static Cholesky factor(Tensor kdd) {
    try {
      return Cholesky.of(kdd);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "mean predictor: kdd %s cannot be inverted (%s); are there equal training inputs, or is the network so deep that all look alike? a ridge (--diag-reg) or LimitPredictor helps"
              .formatted(kdd.shape(), e.getMessage()),
          e);
    }
  }

  private static Tensor withRidge(Tensor kdd, double ridge) {
    Tensor symmetric = Symmetric.part(kdd);
    int m = kdd.shape().size(0);
    double[] values = symmetric.toDoubles();
    double trace = 0;
    for (int i = 0; i < m; i++) trace += values[i * m + i];
    for (int i = 0; i < m; i++) values[i * m + i] += ridge * trace / m;
    return Tensor.of(kdd.shape(), values);
  }

  /// `a b`, in plain loops.
  static Tensor times(Tensor a, Tensor b) {
    int n = a.shape().size(0), k = a.shape().size(1), m = b.shape().size(1);
    double[] y = new double[n * m];
    for (int i = 0; i < n; i++) {
      for (int p = 0; p < k; p++) {
        for (int j = 0; j < m; j++) y[i * m + j] += a.get(i, p) * b.get(p, j);
      }
    }
    return Tensor.of(Shape.of(n, m), y);
  }
}
