// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import tacit.autodiff.Var;

/// Cosine, `y = cos x`. VJP `x̄ = −ȳ sin x`.
public record Cos() implements Unary {
  @Override
  public double at(double x) {
    return Math.cos(x);
  }

  @Override
  public Var back(Var x, Var y, Var yBar) {
    return yBar.times(x.sin()).negate();
  }
}
