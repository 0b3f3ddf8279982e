// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import tacit.autodiff.Var;

/// Exponential, `y = eˣ`. VJP `x̄ = ȳ y`.
public record Exp() implements Unary {
  @Override
  public double at(double x) {
    return Math.exp(x);
  }

  @Override
  public Var back(Var x, Var y, Var yBar) {
    return yBar.times(y);
  }
}
