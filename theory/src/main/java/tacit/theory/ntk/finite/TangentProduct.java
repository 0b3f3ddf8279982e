// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;

/// Products with a Jacobian `J₁ = ∂f(x₁)/∂θ` and its transpose, without the Jacobian.
///
/// `u ↦ J₁ᵀ u` is linear in `u`, so the derivative of `⟨J₁ᵀ u, w⟩` by `u` is `J₁ w`: forward mode
/// as two sweeps of reverse mode. The first sweep is made once and serves every `w`.
final class TangentProduct {
  private final Var u;
  private final List<Var> pulled;

  private TangentProduct(Var u, List<Var> pulled) {
    this.u = u;
    this.pulled = pulled;
  }

  static TangentProduct of(FiniteNetwork net, Tensor x1) {
    Var y = net.at(x1);
    Var u = Var.of(Tensor.zeros(y.value().dtype(), y.shape()), net.on());
    return new TangentProduct(u, y.vjp(u, net.weights().toArray(Var[]::new)));
  }

  /// `J₁ w: (n₁, out…)`, with one tensor for each of the weights in `w`.
  Tensor push(List<Tensor> w) {
    List<Var> terms = new ArrayList<>();
    for (int v = 0; v < w.size(); v++) {
      terms.add(pulled.get(v).times(Var.constant(w.get(v), u.on())).sum());
    }
    return terms.stream().reduce(Var::plus).orElseThrow().gradValues(List.of(u)).getFirst();
  }

  /// `J₂ᵀ v` for outputs `y₂` of a network and `v` of their shape.
  static List<Tensor> pull(FiniteNetwork net, Var y2, Tensor v) {
    return y2.times(Var.constant(v, net.on())).sum().gradValues(net.weights());
  }
}
