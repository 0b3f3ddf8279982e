// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Window;

/// Convolution of channels-last data with a filter; see [Kernels#convolve] for the formula. Shapes
/// `x: (n, h, w, c)`, `w: (kh, kw, c, o)`, `y: (n, h', w', o)`. It is bilinear, and so are its two
/// adjoints, which are operations of their own: the three differentiate into one another.
public record Convolve(Window window) implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.convolve(x.get(0), x.get(1), window);
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    return List.of(
        () -> Var.of(new ConvolveByInput(x.get(0).shape(), window), yBar, x.get(1)),
        () -> Var.of(new ConvolveByFilter(window), x.get(0), yBar));
  }
}
