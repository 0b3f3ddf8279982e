// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.op;

import java.util.List;
import tacit.autodiff.Var;

/// Gate, `y = b` if `a > 0`, else `slope b`: how a rectifier passes a cotangent. VJP `b̄ = gate(a,
/// ȳ)`; `a` moves the gate only at 0, so `ā = 0`.
public record Gate(double slope) implements Binary {
  @Override
  public double at(double a, double b) {
    return a > 0 ? b : slope * b;
  }

  @Override
  public List<Cotangent> vjp(List<Var> x, Var y, Var yBar) {
    return List.of(Cotangent.ZERO, () -> x.get(0).gate(slope, yBar));
  }
}
