// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import tacit.autodiff.Var;

/// Power with a fixed exponent, `y = xᵖ`. VJP `x̄ = ȳ p xᵖ⁻¹`.
public record Power(double exponent) implements Unary {
  @Override
  public double at(double x) {
    return Math.pow(x, exponent);
  }

  @Override
  public Var back(Var x, Var y, Var yBar) {
    return exponent == 0 ? yBar.like(0) : yBar.times(x.power(exponent - 1)).times(exponent);
  }
}
