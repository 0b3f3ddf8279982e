// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import tacit.autodiff.Var;

/// Absolute value, `y = |x|`. VJP `x̄ = ȳ sign(x)`, 0 at 0.
public record Abs() implements Unary {
  @Override
  public double at(double x) {
    return Math.abs(x);
  }

  @Override
  public Var back(Var x, Var y, Var yBar) {
    return yBar.times(x.sign());
  }
}
