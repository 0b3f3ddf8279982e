// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import tacit.autodiff.Var;

/// Fixed scale and shift, `y = s x + t`. VJP `x̄ = s ȳ`.
public record ScaleShift(double scale, double shift) implements Unary {
  @Override
  public double at(double x) {
    return Math.fma(scale, x, shift);
  }

  @Override
  public Var back(Var x, Var y, Var yBar) {
    return yBar.times(scale);
  }
}
