// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;

/// Dense layer in one pass, `y = x w + b`, then `max(y, 0)` if `relu`. Shapes `x: (n, d)`, `w: (d,
/// m)`, `b: (m)`. With `z̄ = ȳ`, gated by `y > 0` if `relu`: VJP `x̄ = z̄ wᵀ`, `w̄ = xᵀ z̄`, `b̄ =
/// Σₙ z̄`.
public record Dense(boolean relu) implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.dense(x.get(0), x.get(1), x.get(2), relu);
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    Var zBar = relu ? y.gate(0, yBar) : yBar;
    return List.of(
        () -> zBar.matmul(false, x.get(1), true),
        () -> x.get(0).matmul(true, zBar, false),
        () -> zBar.sumAxes(0, 1));
  }
}
