// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import java.util.function.UnaryOperator;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.Cholesky;
import tacit.autodiff.linalg.SymmetricEigen;

/// `(G_cc + λ I)⁻¹`, by Cholesky; where a neuron is dead or said twice and that fails, on the
/// eigenvectors of `G_cc` whose eigenvalue is at least `10⁻¹²` of the largest.
final class ChunkSolver {
  private static final double SMALLEST = 1e-12;

  private ChunkSolver() {}

  /// The map `B: (w, m)` to `(G_cc + λ I)⁻¹ B`.
  static UnaryOperator<Tensor> of(ActivationScatter scatter, Indices chunk, double ridge) {
    Tensor block = rows(scatter, chunk, chunk, 0);
    try {
      return Cholesky.of(rows(scatter, chunk, chunk, ridge))::solve;
    } catch (IllegalArgumentException notPositive) {
      var eigen = SymmetricEigen.of(block);
      return b -> onEigenvectors(eigen, ridge, b);
    }
  }

  /// `G` at some rows and columns, with `λ` added where the neuron is the same.
  static Tensor rows(ActivationScatter scatter, Indices rows, Indices columns, double ridge) {
    double[][] part = new double[rows.size()][columns.size()];
    for (int i = 0; i < part.length; i++) {
      for (int j = 0; j < part[i].length; j++) {
        int a = rows.get(i), b = columns.get(j);
        part[i][j] = scatter.g().get(a, b) + (a == b ? ridge : 0);
      }
    }
    return Tensor.matrix(part);
  }

  private static Tensor onEigenvectors(SymmetricEigen eigen, double ridge, Tensor b) {
    int w = b.shape().size(0), m = b.shape().size(1);
    double[][] x = new double[w][m];
    double largest = eigen.lambda().get(0);
    for (int e = 0; e < w && eigen.lambda().get(e) > SMALLEST * largest; e++) {
      double factor = 1 / (eigen.lambda().get(e) + ridge);
      for (int j = 0; j < m; j++) {
        double along = 0;
        for (int i = 0; i < w; i++) along += eigen.v().get(i, e) * b.get(i, j);
        for (int i = 0; i < w; i++) x[i][j] += factor * along * eigen.v().get(i, e);
      }
    }
    return Tensor.matrix(x);
  }
}
