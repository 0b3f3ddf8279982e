// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;

/// Addition at positions of one axis of `size`, `y[…, index[i], …] += x[…, i, …]`. VJP: gather.
public record ScatterAdd(int axis, Indices index, int size) implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.scatterAdd(x.get(0), axis, index, size);
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    return List.of(() -> yBar.gather(axis, index));
  }
}
