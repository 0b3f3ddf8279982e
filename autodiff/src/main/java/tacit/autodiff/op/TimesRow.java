// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;

/// All rows multiplied by a row, `y[…, j] = x[…, j] r[j]`; `r` has the trailing axes of `x`. VJP
/// `x̄ = ȳ r`, `r̄` the sum of `ȳ x` over the leading axes.
public record TimesRow() implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.zipRow(new Multiply(), x.get(0), x.get(1));
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    Var a = x.get(0), r = x.get(1);
    int lead = a.shape().rank() - r.shape().rank();
    return List.of(() -> yBar.timesRow(r), () -> yBar.times(a).sumAxes(0, lead));
  }
}
