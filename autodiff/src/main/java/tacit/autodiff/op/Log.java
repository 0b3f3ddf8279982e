// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import tacit.autodiff.Var;

/// Natural logarithm, `y = ln x`. VJP `x̄ = ȳ / x`.
public record Log() implements Unary {
  @Override
  public double at(double x) {
    return Math.log(x);
  }

  @Override
  public Var back(Var x, Var y, Var yBar) {
    return yBar.over(x);
  }
}
