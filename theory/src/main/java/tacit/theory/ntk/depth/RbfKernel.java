// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

import tacit.autodiff.Axes;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// A kernel whose bandwidth does to it what depth does to a network's, `K(x, x′) = exp(−‖x −
/// x′‖²/h)`.
///
/// As `h → 0` it becomes the identity: `κ → 1` and `P(K) y → 0`, as in the chaotic phase. As `h →
/// ∞` it becomes constant: `κ → ∞`, and `P(K) y` tends to the polynomial through the data, as in
/// the ordered phase.
///
/// @param bandwidth `h`
/// @source Xiao, Pennington & Schoenholz 2020 (toy example), from memory
public record RbfKernel(double bandwidth) {
  public RbfKernel {
    if (!(bandwidth > 0)) {
      throw new IllegalArgumentException(
          "rbf kernel: the bandwidth is %s; give one above 0".formatted(bandwidth));
    }
  }

  /// Shapes `x: (n, d)`, `x′: (m, d)`, result `(n, m)`.
  public Tensor gram(Tensor x1, Tensor x2) {
    Axes.of("rbf kernel").bind("x1", x1.shape(), "n d").bind("x2", x2.shape(), "m d");
    int n = x1.shape().size(0), m = x2.shape().size(0), d = x1.shape().size(1);
    double[] k = new double[n * m];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        double sum = 0;
        for (int p = 0; p < d; p++) sum += Math.pow(x1.get(i, p) - x2.get(j, p), 2);
        k[i * m + j] = Math.exp(-sum / bandwidth);
      }
    }
    return Tensor.of(Shape.of(n, m), k);
  }

  /// The limit of `P(K) y` as `h → ∞` for inputs on a line: the polynomial of least degree through
  /// all points, in Lagrange's form, at `at`.
  public static double interpolant(double[] x, double[] y, double at) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double term = y[i];
      for (int j = 0; j < x.length; j++) {
        if (j != i) term *= (at - x[j]) / (x[i] - x[j]);
      }
      sum += term;
    }
    return sum;
  }
}
