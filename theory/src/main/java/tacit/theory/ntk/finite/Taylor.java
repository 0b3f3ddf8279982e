// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.nn.Network;
import tacit.nn.Params;
import tacit.nn.Pass;

/// A network as a polynomial of degree `r` in the way `δ = θ − θ₀` that its weights have gone:
///
/// ```text
/// T(θ, x) = Σ_{j ≤ r} 1/j! dʲ/dsʲ f(θ₀ + s δ, x) at s = 0
/// ```
///
/// The error is of order `r + 1` in `δ` where the activations are smooth; a network that is itself
/// a polynomial of degree `r` in its weights is its own expansion.
///
/// Each derivative along `δ` is a Jacobian-vector product of the one before it, by the recursion
/// `Tⱼ(g) = g(θ₀) + Tⱼ₊₁(∂_δ g) / (j + 1)`. It costs a few times as much as what it differentiates,
/// so degrees above 4 are for small networks.
///
/// @param start `θ₀`
/// @param degree `r`
/// @source Novak et al. 2020, "Neural Tangents" (`taylor_expand`)
public record Taylor(Network network, Params<Tensor> start, int degree, Pass pass, Kernels on) {
  public Taylor {
    if (degree < 0) {
      throw new IllegalArgumentException(
          "taylor: degree " + degree + "; take 0 (the start), 1 (linear) or more");
    }
    start = network.checked(start);
  }

  /// In inference, with running statistics as at the start.
  public static Taylor of(Network network, Params<Tensor> start, int degree, Kernels on) {
    return new Taylor(network, start, degree, Pass.inference(network.initialState()), on);
  }

  /// `T(θ, x)`, differentiable by `θ`; `x: (n, example…)`.
  public Var at(Params<Var> theta, Var x) {
    Params<Var> origin = start.map(w -> Var.of(w, on));
    List<Var> delta = theta.zip(origin, (w, from) -> w.minus(from.detach())).values();
    Var[] weights = origin.values().toArray(Var[]::new);
    return sum(network.forward(origin, x, pass), 0, delta, weights);
  }

  /// `Tⱼ(g)`.
  private Var sum(Var g, int j, List<Var> delta, Var... weights) {
    if (j == degree) return g;
    Var higher = sum(g.jvp(delta, weights), j + 1, delta, weights);
    return g.plus(higher.times(1.0 / (j + 1)));
  }
}
