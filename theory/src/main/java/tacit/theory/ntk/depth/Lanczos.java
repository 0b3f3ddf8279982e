// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.Cholesky;
import tacit.autodiff.linalg.Symmetric;
import tacit.autodiff.linalg.SymmetricEigen;

/// The two ends of a large symmetric matrix's spectrum.
///
/// Lanczos' recursion on the vectors `v, A v, A² v, …`, each made orthogonal to all before it,
/// gives a small tridiagonal matrix whose largest eigenvalue tends to that of `A`. For the smallest
/// it is run on `A⁻¹` by a Cholesky factor, which keeps the small eigenvalue's digits; where the
/// factor does not exist, `λ_min` is below rounding, and the run is on `λ_max I − A`, to an error
/// of `ε λ_max`.
///
/// - In: `A: (m, m)`, symmetric but for rounding
/// - Ends when an eigenvalue stays within `10⁻¹³` of itself, after `m` vectors at most
///
/// @source Golub & Van Loan 2013, section 10.1, with full re-orthogonalization
record Lanczos(double lambdaMin, double lambdaMax) {
  private static final double SETTLED = 1e-13;
  private static final int BETWEEN_CHECKS = 5, MOST_STEPS = 500;

  static Lanczos ends(Tensor a) {
    Tensor matrix = Symmetric.part(a);
    double[] rows = matrix.toDoubles();
    double lambdaMax = largest(v -> times(rows, v), matrix.shape().size(0));
    return new Lanczos(smallest(matrix, rows, lambdaMax), lambdaMax);
  }

  private static double smallest(Tensor a, double[] rows, double lambdaMax) {
    int m = a.shape().size(0);
    Cholesky factor;
    try {
      factor = Cholesky.of(a);
    } catch (IllegalArgumentException _) {
      return lambdaMax - largest(v -> minus(v, lambdaMax, times(rows, v)), m);
    }
    return 1 / largest(v -> factor.solve(Tensor.vector(v)).toDoubles(), m);
  }

  /// The largest eigenvalue of a positive operator on vectors of `m` numbers.
  static double largest(UnaryOperator<double[]> operator, int m) {
    double[] v = unit(Tensor.gaussian(new Seed(0).generator(), m).toDoubles());
    List<double[]> basis = new ArrayList<>();
    List<Double> alpha = new ArrayList<>(), beta = new ArrayList<>();
    double last = Double.NaN;
    while (true) {
      basis.add(v);
      double[] w = operator.apply(v);
      alpha.add(dot(v, w));
      for (int round = 0; round < 2; round++) orthogonalize(w, basis);
      double norm = Math.sqrt(dot(w, w));
      boolean end = basis.size() == Math.min(m, MOST_STEPS) || norm <= SETTLED * Math.abs(last);
      if (end || basis.size() % BETWEEN_CHECKS == 0) {
        double now = ritz(alpha, beta);
        if (end || Math.abs(now - last) <= SETTLED * Math.abs(now)) return now;
        last = now;
      }
      beta.add(norm);
      v = scaled(w, 1 / norm);
    }
  }

  /// The largest eigenvalue of the tridiagonal matrix with `alpha` on and `beta` beside the
  /// diagonal.
  private static double ritz(List<Double> alpha, List<Double> beta) {
    int k = alpha.size();
    double[] t = new double[k * k];
    for (int i = 0; i < k; i++) t[i * k + i] = alpha.get(i);
    for (int i = 0; i + 1 < k; i++) t[i * k + i + 1] = t[(i + 1) * k + i] = beta.get(i);
    return SymmetricEigen.lambdaOf(Tensor.of(Shape.of(k, k), t)).get(0);
  }

  private static void orthogonalize(double[] w, List<double[]> basis) {
    for (double[] b : basis) {
      double share = dot(b, w);
      for (int i = 0; i < w.length; i++) w[i] -= share * b[i];
    }
  }

  private static double[] times(double[] a, double[] v) {
    double[] y = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      double sum = 0;
      for (int j = 0; j < v.length; j++) sum += a[i * v.length + j] * v[j];
      y[i] = sum;
    }
    return y;
  }

  /// `scale v − w`.
  private static double[] minus(double[] v, double scale, double[] w) {
    for (int i = 0; i < v.length; i++) w[i] = scale * v[i] - w[i];
    return w;
  }

  private static double[] unit(double[] v) {
    return scaled(v, 1 / Math.sqrt(dot(v, v)));
  }

  private static double[] scaled(double[] v, double scale) {
    double[] y = new double[v.length];
    for (int i = 0; i < v.length; i++) y[i] = scale * v[i];
    return y;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
    return sum;
  }
}
