// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Var;

/// Product, `y = a b`. VJP `ā = ȳ b`, `b̄ = ȳ a`.
public record Multiply() implements Binary {
  @Override
  public double at(double a, double b) {
    return a * b;
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    Var a = x.get(0), b = x.get(1);
    return List.of(() -> yBar.times(b), () -> yBar.times(a));
  }
}
