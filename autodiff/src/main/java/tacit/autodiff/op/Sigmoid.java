// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import tacit.autodiff.Var;

/// Logistic function, `y = 1 / (1 + e⁻ˣ)`. VJP `x̄ = ȳ y (1 − y)`.
public record Sigmoid() implements Unary {
  @Override
  public double at(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  @Override
  public Var back(Var x, Var y, Var yBar) {
    return yBar.times(y.minus(y.square()));
  }
}
