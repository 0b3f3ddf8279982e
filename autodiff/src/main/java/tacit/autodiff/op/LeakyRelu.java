// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import tacit.autodiff.Var;

/// Leaky rectifier, `y = x` if `x > 0`, else `slope x`. VJP `x̄ = ȳ` or `slope ȳ`.
public record LeakyRelu(double slope) implements Unary {
  @Override
  public double at(double x) {
    return x > 0 ? x : slope * x;
  }

  @Override
  public Var back(Var x, Var y, Var yBar) {
    return x.gate(slope, yBar);
  }
}
