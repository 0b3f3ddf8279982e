// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import tacit.autodiff.Var;

/// Error function, `y = 2/√π ∫₀ˣ e^−t² dt`. VJP `x̄ = ȳ 2/√π e^−x²`.
public record Erf() implements Unary {
  private static final double TWO_OVER_ROOT_PI = 2 / Math.sqrt(Math.PI);

  @Override
  public double at(double x) {
    return ErrorFunction.erf(x);
  }

  @Override
  public Var back(Var x, Var y, Var yBar) {
    return yBar.times(x.square().negate().exp()).times(TWO_OVER_ROOT_PI);
  }
}
