// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import tacit.autodiff.Var;

/// Sign, `y = −1, 0, 1`. Its derivative is zero wherever it has one.
public record Sign() implements Unary {
  @Override
  public double at(double x) {
    return Math.signum(x);
  }

  @Override
  public Var back(Var x, Var y, Var yBar) {
    return yBar.like(0);
  }
}
