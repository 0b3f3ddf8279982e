// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Window;

/// Largest value of each window of `(n, h, w, c)`. VJP: `ȳ` goes to the first largest position.
public record MaxPool(Window window) implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.maxPool(x.get(0), window);
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    return List.of(() -> Var.of(new MaxPoolScatter(window), x.get(0), yBar));
  }
}
