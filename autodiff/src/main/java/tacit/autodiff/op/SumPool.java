// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Window;

/// Sum over each window of `(n, h, w, c)`. VJP: each `ȳ` added to all positions of its window.
public record SumPool(Window window) implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.sumPool(x.get(0), window);
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    return List.of(() -> Var.of(new SumPoolByInput(x.get(0).shape(), window), yBar));
  }
}
