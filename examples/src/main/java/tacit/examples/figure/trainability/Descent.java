// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.nn.Network;
import tacit.nn.Params;
import tacit.nn.Pass;

/// Gradient descent on the whole of a small data set with the loss `1/2m Σ (f(xᵢ) − yᵢ)²`: on the
/// weights of a network, or on the outputs of a linearized one.
///
/// @param x `(m, d)`
/// @param y `(m, 1)`
record Descent(Network network, Tensor x, Tensor y, Kernels on) {
  /// `f(x) − y` of a network, `(m, 1)`.
  Tensor residual(Params<Tensor> start) {
    return off(start.map(w -> Var.constant(w, on))).value();
  }

  private Var off(Params<Var> w) {
    Pass pass = Pass.inference(network.initialState());
    return network.forward(w, Var.constant(x, on), pass).minus(Var.constant(y, on));
  }

  /// Losses before the first step and after each of `steps`.
  double[] losses(Params<Tensor> start, double rate, int steps) {
    double[] losses = new double[steps + 1];
    Params<Tensor> theta = start;
    for (int t = 0; t <= steps; t++) {
      Params<Var> w = theta.map(value -> Var.of(value, on));
      Var loss = off(w).square().mean().times(0.5);
      losses[t] = loss.item();
      if (t == steps || !Double.isFinite(losses[t])) break;
      theta = w.with(stepped(w.values(), loss.gradValues(w.values()), rate));
    }
    return losses;
  }

  private List<Tensor> stepped(List<Var> w, List<Tensor> gradients, double rate) {
    List<Tensor> moved = new ArrayList<>();
    for (int i = 0; i < w.size(); i++) {
      Var step = Var.constant(gradients.get(i), on).times(rate);
      moved.add(w.get(i).detach().minus(step).value());
    }
    return moved;
  }

  /// `‖f_t − y‖ / ‖f₀ − y‖` of the linearized network after `steps` steps, `f ← f − η/m Θ̂ (f −
  /// y)`. It ends early above 10⁹.
  static double linearized(Tensor theta, Tensor off, double rate, int steps, Kernels on) {
    Var kernel = Var.constant(theta, on), r = Var.constant(off, on);
    double size = r.square().sum().item(), share = 1;
    for (int t = 0; t < steps && share < 1e9; t++) {
      r = r.minus(kernel.matmul(r).times(rate / off.shape().size(0)));
      share = Math.sqrt(r.square().sum().item() / size);
    }
    return share;
  }

  /// The learning rate, in units of `2m/λ_max`, above which the linearized network diverges, by
  /// bisection to a thousandth: it has not come down after 2,000 steps.
  static double threshold(Tensor theta, Tensor off, double lambdaMax, Kernels on) {
    double unit = 2 * off.shape().size(0) / lambdaMax, low = 0.5, high = 2;
    while (high - low > 1e-3) {
      double r = (low + high) / 2;
      if (linearized(theta, off, r * unit, 2000, on) > 1) high = r;
      else low = r;
    }
    return (low + high) / 2;
  }
}
