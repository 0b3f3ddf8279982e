// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Window;

/// `g` added where `x` has the first largest value of each window. Linear in `g`, with
/// [MaxPoolGather] as its adjoint; `x` only chooses positions.
public record MaxPoolScatter(Window window) implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.maxPoolScatter(x.get(0), x.get(1), window);
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    return List.of(Cotangent.ZERO, () -> Var.of(new MaxPoolGather(window), x.get(0), yBar));
  }
}
