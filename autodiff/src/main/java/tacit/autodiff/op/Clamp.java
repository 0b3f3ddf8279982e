// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import tacit.autodiff.Var;

/// Clamp, `y = min(max(x, from), to)`. VJP `x̄ = ȳ [from < x < to]`, half at the two ends.
public record Clamp(double from, double to) implements Unary {
  public Clamp {
    if (!(from <= to)) {
      throw new IllegalArgumentException("clamp: from " + from + " is not below to " + to);
    }
  }

  @Override
  public double at(double x) {
    return Math.min(Math.max(x, from), to);
  }

  @Override
  public Var back(Var x, Var y, Var yBar) {
    Var above = x.scaleShift(1, -from).sign();
    Var below = x.scaleShift(-1, to).sign();
    return yBar.times(above.plus(below).times(0.5));
  }
}
