// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Targets of low rank: the end tensor of a small factorization with standard normal weights,
/// brought to a Frobenius norm.
///
/// @param norm `‖W*‖`
/// @source Razin, Maman & Cohen 2022, experiments (targets of the completion tasks)
public record RandomTarget(double norm) {
  /// `U Vᵀ` with `U: (rows, rank)`, `V: (columns, rank)`.
  public Tensor matrix(int rows, int columns, int rank, Seed seed) {
    return of(new MatrixFactorization(List.of(columns, rank, rows)), seed);
  }

  /// A sum of `rank` outer products.
  public Tensor cp(Shape modes, int rank, Seed seed) {
    return of(CpFactorization.of(modes, rank), seed);
  }

  /// One width at all interior nodes of the tree.
  public Tensor hierarchical(ModeTree tree, Shape modes, int width, Seed seed) {
    return of(HierarchicalFactorization.of(tree, modes, width), seed);
  }

  /// Any factorization.
  public Tensor of(Factorization factorization, Seed seed) {
    return Scaling.toNorm(
        factorization.endTensor(new GaussianStart(1).of(factorization, seed)), norm);
  }
}
