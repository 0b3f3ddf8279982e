// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Var;

/// Sum, `y = a + b`. VJP `ā = ȳ`, `b̄ = ȳ`.
public record Add() implements Binary {
  @Override
  public double at(double a, double b) {
    return a + b;
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    return List.of(() -> yBar, () -> yBar);
  }
}
