// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import tacit.autodiff.Var;

/// Hyperbolic tangent, `y = tanh x`. VJP `x̄ = ȳ (1 − y²)`.
public record Tanh() implements Unary {
  @Override
  public double at(double x) {
    return Math.tanh(x);
  }

  @Override
  public Var back(Var x, Var y, Var yBar) {
    return yBar.minus(yBar.times(y.square()));
  }
}
