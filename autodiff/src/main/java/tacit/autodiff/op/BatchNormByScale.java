// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;

/// Cotangent of a batch normalization's scale, `γ̄ = Σ ȳ x̂` over all axes but the last, in one
/// pass. Shapes `x, ȳ: (…, c)`. Its own VJPs are those of its unfused twin.
public record BatchNormByScale(double epsilon) implements Op {
  @Override
  public Tensor forward(Kernels on, List<Tensor> x) {
    return on.batchNormByScale(x.get(0), x.get(1), epsilon);
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    int lead = x.get(0).shape().rank() - 1;
    return Unfused.vjp(
        v -> v.get(1).times(BatchNorm.standardize(v.get(0), epsilon)).sumAxes(0, lead), x, yBar);
  }
}
