// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Window;

/// Adjoint of the sum pool: each value added to all positions of its window in `input`. VJP: sum
/// pool.
public record SumPoolByInput(Shape input, Window window) implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.sumPoolByInput(x.get(0), input, window);
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    return List.of(() -> yBar.sumPool(window));
  }
}
