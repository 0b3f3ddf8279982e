// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Window;

/// Adjoint of the convolution in its input: `x̄` of shape `input` from `ȳ: (n, h', w', o)` and `w:
/// (kh, kw, c, o)`. Its own VJPs are the convolution and the adjoint in the filter.
public record ConvolveByInput(Shape input, Window window) implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.convolveByInput(x.get(0), x.get(1), input, window);
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    return List.of(
        () -> yBar.convolve(x.get(1), window),
        () -> Var.of(new ConvolveByFilter(window), yBar, x.get(0)));
  }
}
