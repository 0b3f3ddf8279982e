// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.SymmetricEigen;

/// Integrals of smooth functions between two points, `∫ f ≈ Σᵢ wᵢ f(xᵢ)`, exact for polynomials of
/// degree below twice the number of nodes.
///
/// @source Golub & Welsch 1969, with the Jacobi matrix of the Legendre polynomials
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record GaussLegendre(double[] nodes, double[] weights) {
  static GaussLegendre of(int count) {
    double[][] jacobi = new double[count][count];
    for (int n = 1; n < count; n++) {
      jacobi[n][n - 1] = n / Math.sqrt(4.0 * n * n - 1);
      jacobi[n - 1][n] = jacobi[n][n - 1];
    }
    var eigen = SymmetricEigen.of(Tensor.matrix(jacobi));
    double[] weights = new double[count];
    Arrays.setAll(weights, i -> eigen.v().get(0, i) * eigen.v().get(0, i));
    return new GaussLegendre(eigen.lambda().toDoubles(), weights);
  }

  /// `∫ f(x) dx` between the two points.
  double integral(DoubleUnaryOperator f, double from, double to) {
    double middle = (from + to) / 2, half = (to - from) / 2, sum = 0;
    for (int i = 0; i < nodes.length; i++) {
      sum += weights[i] * f.applyAsDouble(middle + half * nodes[i]);
    }
    return sum * (to - from);
  }
}
