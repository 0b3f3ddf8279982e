// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;

/// Positions of one axis, `y[…, i, …] = x[…, index[i], …]`. VJP: `ȳ` added at those positions.
public record Gather(int axis, Indices index) implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.gather(x.get(0), axis, index);
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    return List.of(() -> Var.of(new ScatterAdd(axis, index, x.get(0).shape().size(axis)), yBar));
  }
}
