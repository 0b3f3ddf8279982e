// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.Reduction;

/// Largest value over the axes `from` (inclusive) to `to` (exclusive). VJP: `ȳ` goes to the largest
/// element, in equal parts where several tie.
public record Max(int from, int to) implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.reduce(Reduction.MAX, x.get(0), from, to);
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    Var a = x.get(0);
    Shape reduced = a.shape().slice(from, to);
    return List.of(() -> {
      Var below = y.spread(from, reduced).minus(a).sign(); // 0 at the largest, 1 elsewhere
      Var largest = below.scaleShift(-1, 1);
      Var share = yBar.over(largest.sumAxes(from, to));
      return share.spread(from, reduced).times(largest);
    });
  }
}
