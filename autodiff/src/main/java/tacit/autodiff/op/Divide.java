// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Var;

/// Quotient, `y = a / b`. VJP `ā = ȳ / b`, `b̄ = −ȳ y / b`.
public record Divide() implements Binary {
  @Override
  public double at(double a, double b) {
    return a / b;
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    Var b = x.get(1);
    return List.of(() -> yBar.over(b), () -> yBar.times(y).over(b).negate());
  }
}
