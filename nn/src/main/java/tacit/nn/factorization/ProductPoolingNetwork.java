// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Var;
import tacit.nn.Params;

/// The convolutional network that equals a [HierarchicalFactorization], `f(x₀, …, x_{N−1}) = ⟨x₀ ⊗
/// … ⊗ x_{N−1}, W_H⟩`: at every location `n` the channels `W_{n}ᵀ xₙ`, then in each layer the
/// product over the locations of a window, channel by channel, and `W_νᵀ` of what is left. Weights
/// are not shared among locations (where they are, it is an [ArithmeticCircuit]); the end tensor is
/// never formed.
///
/// One-hot inputs read one entry of the end tensor (completion), others a rank-one measurement of
/// it (sensing).
///
/// - Shapes: `xₙ: (b, D_n)`, a row for each example; the result `(b)`
///
/// @source Razin, Maman & Cohen 2022, section 3 (equivalence with convolutional networks)
public record ProductPoolingNetwork(HierarchicalFactorization factorization) {
  /// The outputs of a batch of examples; `x` has one matrix for each mode.
  public Var apply(Params<Var> w, List<Var> x) {
    checkCount(x.size());
    for (int n = 0; n < x.size(); n++) checkMode(n, x.get(n).shape(), x.getFirst().shape());
    Var out = channels(w, x, factorization.tree().root());
    return out.reshape(out.shape().size(0));
  }

  /// `(b, R_Pa(ν))`: the channels that leave a node.
  private Var channels(Params<Var> w, List<Var> x, ModeTree.Node node) {
    Var weight = w.get(factorization.name(node));
    if (node.isLeaf()) return x.get(node.modes().getFirst()).matmul(weight);
    Var pooled = channels(w, x, node.children().getFirst());
    for (var child : node.children().subList(1, node.children().size())) {
      pooled = pooled.times(channels(w, x, child));
    }
    return pooled.matmul(weight);
  }

  private void checkCount(int inputs) {
    int order = factorization.tree().order();
    if (inputs != order) {
      throw new IllegalArgumentException(
          "product pooling: %d inputs for %d modes; give one for each".formatted(inputs, order));
    }
  }

  private void checkMode(int n, Shape x, Shape first) {
    int d = factorization.modes().get(n);
    if (x.rank() != 2 || x.size(1) != d || x.size(0) != first.size(0)) {
      String wanted = "(%s, %d)".formatted(first.rank() == 2 ? first.size(0) : "b", d);
      throw new IllegalArgumentException(
          "product pooling: input %d has shape %s where %s belongs".formatted(n, x, wanted));
    }
  }
}
