// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import tacit.autodiff.Var;

/// Sine, `y = sin x`. VJP `x̄ = ȳ cos x`.
public record Sin() implements Unary {
  @Override
  public double at(double x) {
    return Math.sin(x);
  }

  @Override
  public Var back(Var x, Var y, Var yBar) {
    return yBar.times(x.cos());
  }
}
