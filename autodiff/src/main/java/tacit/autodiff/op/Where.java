// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;

/// Choice by a fixed condition, `y = a` where it is not zero, else `b`. VJP `ā = ȳ` where chosen,
/// `b̄` the rest.
public record Where(Tensor condition) implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.where(condition, x.get(0), x.get(1));
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    return List.of(
        () -> yBar.where(condition, yBar.like(0)), () -> yBar.like(0).where(condition, yBar));
  }
}
