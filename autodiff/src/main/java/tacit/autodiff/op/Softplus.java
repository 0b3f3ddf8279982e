// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import tacit.autodiff.Var;

/// Smooth rectifier, `y = ln(1 + eˣ)`, computed as `max(x, 0) + ln(1 + e^−|x|)`. VJP `x̄ = ȳ σ(x)`.
public record Softplus() implements Unary {
  @Override
  public double at(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  @Override
  public Var back(Var x, Var y, Var yBar) {
    return yBar.times(x.sigmoid());
  }
}
