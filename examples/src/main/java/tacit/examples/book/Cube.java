// SPDX-License-Identifier: Apache-2.0
package tacit.examples.book;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.op.Cotangent;
import tacit.autodiff.op.Custom;
import tacit.autodiff.op.Multiply;

/// An operation from outside the engine, `y = x³`, element by element. VJP `x̄ = 3 x² ȳ`.
public record Cube() implements Custom {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    Tensor square = on.zip(new Multiply(), x.getFirst(), x.getFirst());
    return on.zip(new Multiply(), square, x.getFirst());
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    return List.of(() -> x.getFirst().square().times(3).times(yBar));
  }
}
