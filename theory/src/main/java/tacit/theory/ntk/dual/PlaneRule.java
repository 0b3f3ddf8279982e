// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.SymmetricEigen;

/// A quadrature rule for a normal variable, `E[f(z)] ≈ Σᵢ wᵢ f(zᵢ)`, used in both directions of a
/// pair,
///
/// ```text
/// E[f(u) f(v)] ≈ Σᵢⱼ wᵢ wⱼ f(√k₁₁ zᵢ) f(k₁₂/√k₁₁ zᵢ + √(k₂₂ − k₁₂²/k₁₁) zⱼ)
/// ```
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record PlaneRule(double[] nodes, double[] weights) {
  /// Beyond it the normal density is below `10⁻³²`.
  private static final double REACH = 12;

  private static final double FIRST_STEP = 0.1, LAST_STEP = 1.0 / 100;

  /// The square of what a halving still changes is what the next one would.
  private static final double STILL = 1e-9;

  /// Equal steps, `wᵢ = step e^−zᵢ²/2 / √2π`: converges exponentially with `1/step` for an analytic
  /// `f`, and slowly for one with a kink.
  ///
  /// @source Trefethen & Weideman 2014, The exponentially convergent trapezoidal rule, section 5
  static PlaneRule trapezoid(double step) {
    int half = (int) Math.round(REACH / step);
    double[] nodes = new double[2 * half + 1];
    Arrays.setAll(nodes, i -> (i - half) * step);
    double[] weights =
        Arrays.stream(nodes)
            .map(z -> step * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI))
            .toArray();
    return new PlaneRule(nodes, weights);
  }

  /// Exact for polynomials of degree below `2 count`: nodes are the eigenvalues of the Jacobi
  /// matrix of the Hermite polynomials, weights the squared first entries of its eigenvectors.
  ///
  /// @source Golub & Welsch 1969
  static PlaneRule gaussHermite(int count) {
    double[][] jacobi = new double[count][count];
    for (int n = 1; n < count; n++) {
      jacobi[n][n - 1] = Math.sqrt(n);
      jacobi[n - 1][n] = Math.sqrt(n);
    }
    var eigen = SymmetricEigen.of(Tensor.matrix(jacobi));
    double[] weights = new double[count];
    Arrays.setAll(weights, i -> eigen.v().get(0, i) * eigen.v().get(0, i));
    return new PlaneRule(eigen.lambda().toDoubles(), weights);
  }

  /// `E[f(u) f(v)]` with steps halved until it stands still, as it does for an analytic `f`.
  static double settled(DoubleUnaryOperator f, double k12, double k11, double k22) {
    double step = FIRST_STEP, now = trapezoid(step).pair(f, k12, k11, k22);
    do {
      step /= 2;
      double before = now;
      var rule = trapezoid(step);
      now = rule.pair(f, k12, k11, k22);
      double scale = Math.sqrt(rule.pair(f, k11, k11, k11) * rule.pair(f, k22, k22, k22));
      if (Math.abs(now - before) <= STILL * scale) return now;
    } while (step > LAST_STEP);
    return now;
  }

  /// `E[f(u) f(v)]`.
  double pair(DoubleUnaryOperator f, double k12, double k11, double k22) {
    if (k11 == 0) return f.applyAsDouble(0) * mean(f, 0, Math.sqrt(k22));
    double root = Math.sqrt(k11), along = k12 / root;
    double across = Math.sqrt(Plane.determinant(k12, k11, k22)) / root;
    double sum = 0;
    for (int i = 0; i < nodes.length; i++) {
      double inner = mean(f, along * nodes[i], across);
      sum = Math.fma(weights[i] * f.applyAsDouble(root * nodes[i]), inner, sum);
    }
    return sum;
  }

  /// `E[f(centre + spread z)]`.
  private double mean(DoubleUnaryOperator f, double centre, double spread) {
    if (spread == 0) return f.applyAsDouble(centre);
    double sum = 0;
    for (int i = 0; i < nodes.length; i++) {
      sum = Math.fma(weights[i], f.applyAsDouble(centre + spread * nodes[i]), sum);
    }
    return sum;
  }
}
