// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;

/// Cotangent of a batch normalization's input, `x̄ = γ r P ȳ` in one pass, with `P z = z − mean(z)
/// − x̂ mean(z x̂)`. Shapes `x, ȳ: (…, c)`, `γ: (c)`.
///
/// `P` is symmetric, so the VJP by `ȳ` of a cotangent `u` is `γ r P u`, the same operation, and
/// that by `γ` is `Σ ȳ r P u`. By `x` it is, with `a = mean(u x̂)`, `b = mean(ȳ x̂)` and `c =
/// mean((u − mean(u)) (ȳ − mean(ȳ)))`,
///
/// ```text
/// − γ r² (x̂ (c − 3 a b) + b (u − mean(u)) + a (ȳ − mean(ȳ)))
/// ```
///
/// since `⟨u, P ȳ⟩ = N (c − a b)`, `∂r/∂x = −r² x̂/N` and `∂a/∂x = r P u/N` for `N` values a
/// channel.
public record BatchNormByInput(double epsilon) implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.batchNormByInput(x.get(0), x.get(1), x.get(2), epsilon);
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var u) {
    Var gamma = x.get(1), yBar = x.get(2);
    int lead = u.shape().rank() - 1;
    return List.of(
        () -> byInput(x.get(0), gamma, yBar, u),
        () -> Var.of(this, x.get(0), gamma.like(1), u).times(yBar).sumAxes(0, lead),
        () -> Var.of(this, x.get(0), gamma, u));
  }

  private Var byInput(Var x, Var gamma, Var yBar, Var u) {
    int lead = x.shape().rank() - 1;
    Var centered = centered(x, lead), v = centered(u, lead), z = centered(yBar, lead);
    Var r = BatchNorm.rate(centered, epsilon);
    Var xHat = centered.timesRow(r);
    Var a = mean(v, xHat, lead), b = mean(z, xHat, lead), c = mean(v, z, lead);
    Var scale = gamma.times(r).times(r).negate();
    return xHat.timesRow(c.minus(a.times(b).times(3)).times(scale))
        .plus(v.timesRow(b.times(scale)))
        .plus(z.timesRow(a.times(scale)));
  }

  private static Var centered(Var x, int lead) {
    return x.plusRow(x.meanAxes(0, lead).negate());
  }

  private static Var mean(Var a, Var b, int lead) {
    return a.times(b).meanAxes(0, lead);
  }
}
