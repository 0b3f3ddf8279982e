// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import tacit.autodiff.Var;

/// Square root, `y = √x`. VJP `x̄ = ȳ / (2 y)`.
public record Sqrt() implements Unary {
  @Override
  public double at(double x) {
    return Math.sqrt(x);
  }

  @Override
  public Var back(Var x, Var y, Var yBar) {
    return yBar.over(y.times(2));
  }
}
