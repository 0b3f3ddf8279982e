// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Window;

/// Convolution, row `b: (o)` added, then `max(y, 0)` if `relu`, in one pass. With `z̄ = ȳ`, gated
/// by `y > 0` if `relu`, the VJPs by `x` and `w` are those of [Convolve], and `b̄` is the sum of
/// `z̄` over all but channels.
public record ConvolveDense(boolean relu, Window window) implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.convolveDense(x.get(0), x.get(1), x.get(2), relu, window);
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    Var zBar = relu ? y.gate(0, yBar) : yBar;
    return List.of(
        () -> Var.of(new ConvolveByInput(x.get(0).shape(), window), zBar, x.get(1)),
        () -> Var.of(new ConvolveByFilter(window), x.get(0), zBar),
        () -> zBar.sumAxes(0, 3));
  }
}
