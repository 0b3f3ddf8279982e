// SPDX-License-Identifier: Apache-2.0
package tacit.examples.book;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.Params;
import tacit.nn.optim.Optimizer;

/// The way of one weight down a parabola, `f(w) = ½ h w²`, whose gradient is `h w`.
public final class Descent {
  private Descent() {}

  /// `w₀, w₁, …` under an optimizer.
  public static double[] path(Optimizer optimizer, double h, double start, int steps) {
    Kernels on = new ScalarKernels();
    Params<Tensor> params = Params.of("w", Tensor.scalar(start));
    Optimizer.State state = optimizer.start(params);
    double[] path = new double[steps + 1];
    path[0] = start;
    for (int t = 1; t <= steps; t++) {
      Var w = Var.of(params.get("w"), on);
      List<Tensor> gradient = w.square().times(h / 2).gradValues(List.of(w));
      Optimizer.Step step = optimizer.step(on, params, gradient, state);
      params = step.params();
      state = step.state();
      path[t] = params.get("w").item();
    }
    return path;
  }
}
