// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import tacit.autodiff.Var;

/// Rectifier, `y = max(x, 0)`. VJP `x̄ = ȳ [x > 0]`; the derivative at 0 is taken as 0.
public record Relu() implements Unary {
  @Override
  public double at(double x) {
    return Math.max(x, 0);
  }

  @Override
  public Var back(Var x, Var y, Var yBar) {
    return y.gate(0, yBar);
  }
}
