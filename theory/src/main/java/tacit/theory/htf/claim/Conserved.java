// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.Params;
import tacit.nn.factorization.CpFactorization;
import tacit.nn.factorization.Factorization;
import tacit.nn.factorization.HierarchicalFactorization;
import tacit.nn.factorization.MatrixFactorization;
import tacit.theory.htf.LocalComponents;

/// What gradient flow keeps: `W_{l+1}ᵀ W_{l+1} − W_l W_lᵀ` of a matrix, `‖w‖² − ‖w'‖²` of the
/// vectors of each component of a CP sum or a tree.
final class Conserved {
  private static final Kernels ON = new ScalarKernels();

  private Conserved() {}

  static Tensor of(Factorization model, Params<Tensor> w) {
    return Numbers.row(
        switch (model) {
          case MatrixFactorization _ -> matrices(w.values());
          case CpFactorization f -> differences(LocalComponents.of(f, w));
          case HierarchicalFactorization f ->
              f.tree().interiorNodes().stream()
                  .flatMap(node -> differences(LocalComponents.of(f, w, node)).stream())
                  .toList();
        });
  }

  private static List<Tensor> matrices(List<Tensor> layers) {
    List<Tensor> all = new ArrayList<>();
    for (int l = 1; l < layers.size(); l++) {
      Tensor above = ON.matmul(layers.get(l), true, layers.get(l), false);
      all.add(
          Numbers.plus(above, -1, ON.matmul(layers.get(l - 1), false, layers.get(l - 1), true)));
    }
    return all;
  }

  private static List<Tensor> differences(LocalComponents components) {
    List<Tensor> squares = components.squares();
    return squares.stream()
        .skip(1)
        .map(each -> Numbers.plus(each, -1, squares.getFirst()))
        .toList();
  }
}
