// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import static tacit.autodiff.op.LayerNorm.mean;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;

/// Cotangent of a layer normalization's input, `x̄ = r P ȳ` in one pass, with `P z = z − mean(z) −
/// x̂ mean(z x̂)` over the last axis. Shapes `x, ȳ: (…, c)`.
///
/// For a cotangent `u` of that let `k = r P u`, the same operation. `P` is symmetric, so the VJP by
/// `ȳ` is `k`; by `x` it is `− r (x̂ mean(ȳ k) + k mean(ȳ x̂) + x̄ mean(u x̂))`, as in
/// [BatchNormByInput].
public record LayerNormByInput(double epsilon) implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.layerNormByInput(x.get(0), x.get(1), epsilon);
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var u) {
    Var k = Var.of(this, x.get(0), u);
    return List.of(() -> byInput(x.get(0), x.get(1), y, u, k), () -> k);
  }

  private Var byInput(Var x, Var yBar, Var y, Var u, Var k) {
    Var xHat = x.layerNorm(epsilon);
    Var centered = x.minus(mean(x));
    Var r = mean(centered.square()).plus(epsilon).power(-0.5);
    Var sum = xHat.times(mean(yBar.times(k))).plus(k.times(mean(yBar.times(xHat))));
    return sum.plus(y.times(mean(u.times(xHat)))).times(r).negate();
  }
}
