// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;

/// A row added to all rows, `y[…, j] = x[…, j] + r[j]`; `r` has the trailing axes of `x`. VJP `x̄ =
/// ȳ`, `r̄` the sum of `ȳ` over the leading axes.
public record PlusRow() implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.zipRow(new Add(), x.get(0), x.get(1));
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    int lead = y.shape().rank() - x.get(1).shape().rank();
    return List.of(() -> yBar, () -> yBar.sumAxes(0, lead));
  }
}
