// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.inference;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.op.Cotangent;
import tacit.autodiff.op.Custom;

/// Angle of the point `(x, y)`, `θ = atan2(y, x)`, elementwise. VJP `ȳ = θ̄ x/(x² + y²)`, `x̄ = −θ̄
/// y/(x² + y²)`.
record ArcTangent() implements Custom {
  /// `atan2(y, x)`, shapes equal.
  static Var of(Var y, Var x) {
    return Var.of(new ArcTangent(), y, x);
  }

  @Override
  public Tensor forward(Kernels on, List<Tensor> yx) {
    double[] y = yx.get(0).toDoubles(), x = yx.get(1).toDoubles();
    for (int i = 0; i < y.length; i++) y[i] = Math.atan2(y[i], x[i]);
    return Tensor.of(yx.get(0).shape(), y);
  }

  @Override
  public List<Cotangent> vjp(List<Var> yx, Var theta, Var thetaBar) {
    Var y = yx.get(0), x = yx.get(1);
    Var share = thetaBar.over(x.square().plus(y.square()));
    return List.of(() -> share.times(x), () -> share.times(y).negate());
  }
}
