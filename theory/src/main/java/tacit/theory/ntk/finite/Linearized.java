// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.nn.Network;
import tacit.nn.Params;
import tacit.nn.Pass;

/// A network replaced by its tangent at the start, `f_lin(θ, x) = f(θ₀, x) + J(θ₀, x) (θ − θ₀)`:
/// linear in its weights, not in its input. Gradient descent on it is what the tangent kernel at
/// `θ₀` describes, exactly and at all times.
///
/// One Jacobian-vector product; the degree 1 of [Taylor].
///
/// ```java
/// var linear = Linearized.of(network, start, on);
/// Var y = linear.at(theta, x);
/// ```
///
/// @param start `θ₀`
/// @source Lee et al. 2019, section 2.2
public record Linearized(Network network, Params<Tensor> start, Pass pass, Kernels on) {
  public Linearized {
    start = network.checked(start);
  }

  /// In inference, with running statistics as at the start.
  public static Linearized of(Network network, Params<Tensor> start, Kernels on) {
    return new Linearized(network, start, Pass.inference(network.initialState()), on);
  }

  /// `f_lin(θ, x)`, differentiable by `θ`; `x: (n, example…)`.
  public Var at(Params<Var> theta, Var x) {
    return new Taylor(network, start, 1, pass, on).at(theta, x);
  }
}
