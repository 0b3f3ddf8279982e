// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;

/// Cotangent of a batch normalization's input, `x̄ = γ r (ȳ − mean(ȳ) − x̂ mean(ȳ x̂))`, in one
/// pass. Shapes `x, ȳ: (…, c)`, `γ: (c)`. Its own VJPs are those of its unfused twin.
public record BatchNormByInput(double epsilon) implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.batchNormByInput(x.get(0), x.get(1), x.get(2), epsilon);
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    return Unfused.vjp(v -> unfused(v.get(0), v.get(1), v.get(2)), x, yBar);
  }

  private Var unfused(Var x, Var gamma, Var yBar) {
    int lead = x.shape().rank() - 1;
    Var centered = x.plusRow(x.meanAxes(0, lead).negate());
    Var r = BatchNorm.rate(centered, epsilon);
    Var xHat = centered.timesRow(r);
    Var along = xHat.timesRow(yBar.times(xHat).meanAxes(0, lead));
    return yBar.plusRow(yBar.meanAxes(0, lead).negate()).minus(along).timesRow(gamma.times(r));
  }
}
