// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

import tacit.autodiff.Axes;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.Solve;

/// What an ordered network says of test inputs in the limit of depth, where both kernels become
/// constant and their inverses infinite, but the mean predictor does not:
///
/// ```text
/// P(Θ⁽ˡ⁾) y → f,   f(x) = −Σ_a ε̂(x, x_a) α_a + β,   [−Ê 1; 1ᵀ 0] (α; β) = (y; 0)
/// ```
///
/// with `ε̂_ab = lim χ₁^(−l) (1 − c_l)`, which [DeviationGram] gives. It is the interpolant of the
/// conditionally positive definite kernel `−ε̂` with a constant. `P(K⁽ˡ⁾) y` tends to the same `f`
/// exponentially fast, `P(Θ⁽ˡ⁾) y` with an error `O(1/l)`.
///
/// A common factor of all `ε̂` leaves `f` as it is, so deviations of any one depth will do.
///
/// - Shapes: `Ê: (m, m)`, `Y: (m, k)`, `α: (m, k)`, `β: (k)`; of test inputs `ε̂: (t, m)`, result
///   `(t, k)`
///
/// @source Tacit
public record LimitPredictor(Tensor alpha, Tensor beta, double scale) {
  public static LimitPredictor of(Tensor epsilon, Tensor y) {
    Axes.of("limit predictor").bind("epsilon", epsilon.shape(), "m m").bind("y", y.shape(), "m k");
    int m = y.shape().size(0), k = y.shape().size(1);
    double scale = largest(epsilon);
    double[] left = new double[(m + 1) * (m + 1)], right = new double[(m + 1) * k];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < m; j++) left[i * (m + 1) + j] = -epsilon.get(i, j) / scale;
      left[i * (m + 1) + m] = left[m * (m + 1) + i] = 1;
      for (int j = 0; j < k; j++) right[i * k + j] = y.get(i, j);
    }
    Tensor x = solve(Tensor.of(Shape.of(m + 1, m + 1), left), Tensor.of(Shape.of(m + 1, k), right));
    return new LimitPredictor(rows(x, 0, m), rows(x, m, m + 1).reshape(Shape.of(k)), scale);
  }

  private static Tensor solve(Tensor left, Tensor right) {
    try {
      return Solve.of(left, right).x();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "limit predictor: the deviations (%d, %d) of the training inputs depend on each other; leave out inputs that are there twice"
              .formatted(left.shape().size(0) - 1, left.shape().size(0) - 1),
          e);
    }
  }

  /// `f` at test inputs of deviations `epsilon: (t, m)` from the training inputs.
  public Tensor apply(Tensor epsilon) {
    Axes.of("limit predictor")
        .bind("epsilon", epsilon.shape(), "t m")
        .bind("alpha", alpha.shape(), "m k");
    int t = epsilon.shape().size(0), k = alpha.shape().size(1);
    double[] f = MeanPredictor.times(epsilon, alpha).toDoubles();
    for (int i = 0; i < t * k; i++) f[i] = beta.get(i % k) - f[i] / scale;
    return Tensor.of(Shape.of(t, k), f);
  }

  private static double largest(Tensor epsilon) {
    double largest = 0;
    for (double each : epsilon.toDoubles()) largest = Math.max(largest, each);
    return largest == 0 ? 1 : largest;
  }

  private static Tensor rows(Tensor x, int from, int to) {
    int k = x.shape().size(1);
    double[] all = x.toDoubles(), some = new double[(to - from) * k];
    System.arraycopy(all, from * k, some, 0, some.length);
    return Tensor.of(Shape.of(to - from, k), some);
  }
}
