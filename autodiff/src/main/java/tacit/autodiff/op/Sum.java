// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Reduction;

/// Sum over the axes `from` (inclusive) to `to` (exclusive), which the result lacks. VJP: `ȳ`
/// spread along them.
public record Sum(int from, int to) implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.reduce(Reduction.SUM, x.get(0), from, to);
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    Shape summed = x.get(0).shape().slice(from, to);
    return List.of(() -> yBar.spread(from, summed));
  }
}
