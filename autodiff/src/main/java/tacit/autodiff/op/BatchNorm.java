// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;

/// Batch normalization, `y = γ x̂ + β` with `x̂ = (x − μ) / √(σ² + ε)`, mean and variance over all
/// axes but the last. Shapes `x, y: (…, c)`, `γ, β: (c)`.
///
/// With `r = 1 / √(σ² + ε)`: VJP `x̄ = γ r (ȳ − mean(ȳ) − x̂ mean(ȳ x̂))`, `γ̄ = Σ ȳ x̂`, `β̄ = Σ
/// ȳ`.
public record BatchNorm(double epsilon) implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.batchNorm(x.get(0), x.get(1), x.get(2), epsilon);
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    int lead = y.shape().rank() - 1;
    return List.of(
        () -> Var.of(new BatchNormByInput(epsilon), x.get(0), x.get(1), yBar),
        () -> Var.of(new BatchNormByScale(epsilon), x.get(0), yBar),
        () -> yBar.sumAxes(0, lead));
  }

  /// `x̂` in operations of one step each, the unfused twin.
  static Var standardize(Var x, double epsilon) {
    int lead = x.shape().rank() - 1;
    Var centered = x.plusRow(x.meanAxes(0, lead).negate());
    return centered.timesRow(rate(centered, epsilon));
  }

  /// `r = 1 / √(σ² + ε)` of centered values.
  static Var rate(Var centered, double epsilon) {
    return centered.square().meanAxes(0, centered.shape().rank() - 1).plus(epsilon).power(-0.5);
  }
}
