// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Var;

/// Smaller of two, `y = min(a, b)`. VJP gives `ȳ` to the smaller, half to each at a tie.
public record Minimum() implements Binary {
  @Override
  public double at(double a, double b) {
    return Math.min(a, b);
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    Var a = x.get(0), b = x.get(1);
    return List.of(
        () -> yBar.times(b.minus(a).sign().scaleShift(0.5, 0.5)),
        () -> yBar.times(a.minus(b).sign().scaleShift(0.5, 0.5)));
  }
}
