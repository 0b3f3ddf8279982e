// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Window;

/// Adjoint of the convolution in its filter: `w̄: (kh, kw, c, o)` from `x: (n, h, w, c)` and `ȳ:
/// (n, h', w', o)`. Its own VJPs are the adjoint in the input and the convolution.
public record ConvolveByFilter(Window window) implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.convolveByFilter(x.get(0), x.get(1), window);
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    return List.of(
        () -> Var.of(new ConvolveByInput(x.get(0).shape(), window), x.get(1), yBar),
        () -> x.get(0).convolve(yBar, window));
  }
}
