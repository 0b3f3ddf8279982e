// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;

/// Cotangent of a batch normalization's input, `x̄ = γ r P ȳ` in one pass, with `P z = z − mean(z)
/// − x̂ mean(z x̂)`. Shapes `x, ȳ: (…, c)`, `γ: (c)`.
///
/// For a cotangent `u` of that let `k = r P u`, the same operation without `γ`. `P` is symmetric,
/// so the VJP by `ȳ` is `γ k`, and that by `γ` is `s = Σ ȳ k`. By `x` it is, with `a = mean(u x̂)`,
/// `b = mean(ȳ x̂)` and `N` values a channel,
///
/// ```text
/// − r (x̂ γ s/N + γ b k + a x̄)
/// ```
///
/// since `s = N r (mean(u ȳ) − mean(u) mean(ȳ) − a b)`, `∂r/∂x = −r² x̂/N` and `∂a/∂x = k/N`.
public record BatchNormByInput(double epsilon) implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.batchNormByInput(x.get(0), x.get(1), x.get(2), epsilon);
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var u) {
    Var gamma = x.get(1), yBar = x.get(2);
    int lead = u.shape().rank() - 1;
    Var k = Var.of(this, x.get(0), gamma.like(1), u);
    Var s = k.times(yBar).sumAxes(0, lead);
    return List.of(() -> byInput(x, y, u, k, s), () -> s, () -> k.timesRow(gamma));
  }

  private Var byInput(List<Var> x, Var y, Var u, Var k, Var s) {
    Var gamma = x.get(1);
    int lead = u.shape().rank() - 1;
    double share = (double) gamma.shape().count() / u.shape().count();
    Var a = Var.of(new BatchNormByScale(epsilon), x.get(0), u).times(share);
    Var b = Var.of(new BatchNormByScale(epsilon), x.get(0), x.get(2)).times(share);
    Var xHat = x.get(0).batchNorm(gamma.like(1), gamma.like(0), epsilon);
    Var centered = x.get(0).plusRow(x.get(0).meanAxes(0, lead).negate());
    Var r = BatchNorm.rate(centered, epsilon).negate();
    return xHat.timesRow(gamma.times(s).times(r).times(share))
        .plus(k.timesRow(gamma.times(b).times(r)))
        .plus(y.timesRow(a.times(r)));
  }
}
