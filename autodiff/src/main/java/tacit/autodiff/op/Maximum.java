// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Var;

/// Larger of two, `y = max(a, b)`. VJP gives `ȳ` to the larger, half to each at a tie.
public record Maximum() implements Binary {
  @Override
  public double at(double a, double b) {
    return Math.max(a, b);
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    Var a = x.get(0), b = x.get(1);
    return List.of(
        () -> yBar.times(a.minus(b).sign().scaleShift(0.5, 0.5)),
        () -> yBar.times(b.minus(a).sign().scaleShift(0.5, 0.5)));
  }
}
