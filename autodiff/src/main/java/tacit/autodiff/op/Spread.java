// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;

/// Named broadcast: `x` repeated along new axes `inserted`, put before axis `at`. VJP: `ȳ` summed
/// over them.
public record Spread(int at, Shape inserted) implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.spread(x.get(0), at, inserted);
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    return List.of(() -> yBar.sumAxes(at, at + inserted.rank()));
  }
}
