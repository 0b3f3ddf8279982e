// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.margin.ExponentialFlow;
import tacit.theory.margin.FlowState;
import tacit.theory.margin.Variant;

/// Gradient flow keeps the differences of the layers' squared norms, `ρ_k² − ρ_j²`, and so does the
/// flow of norms and directions with the directions held to norm 1.
///
/// - Measured: these differences after some time, by Runge-Kutta steps
/// - Claimed: those at the start
///
/// Gradient descent, whose steps are not small, loses them ([LayerDrift]).
@Claim(
    id = "derived-layer-balance",
    statement =
        "Gradient flow of the exponential loss conserves the differences of the layers' squared"
            + " norms.",
    assumption = "Homogeneous network; steps of vanishing size.",
    source = "Tacit; all squared norms grow at one rate",
    status = Status.DERIVED,
    figure = "margin/flow")
public record LayerBalance() implements Theorem {
  private static final double H = 1e-4;
  private static final int STEPS = 1000;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (var drawn : List.of(Drawn.fourPoints(), Drawn.calm(new Seed(1)))) {
      for (Variant variant : Variant.values()) {
        checks.add(check(Check.inside(byFlow(drawn, variant)), drawn, variant, "flow"));
      }
      var by = Variant.GRADIENT_FLOW;
      checks.add(check(Check.outside(byDescent(drawn, by)), drawn, by, "descent"));
    }
    return checks;
  }

  private static Check check(Check check, Drawn drawn, Variant variant, String by) {
    return check.with("points", drawn.name()).with("variant", variant.name()).with("by", by);
  }

  static Sides byFlow(Drawn drawn, Variant variant) {
    var flow = new ExponentialFlow(variant, drawn.points(), H);
    return sides(drawn, flow.run(drawn.network(), STEPS, (_, _) -> {}));
  }

  static Sides byDescent(Drawn drawn, Variant variant) {
    var flow = new ExponentialFlow(variant, drawn.points(), H);
    return sides(drawn, flow.descent(drawn.network(), STEPS, (_, _) -> {}));
  }

  private static Sides sides(Drawn drawn, FlowState end) {
    return Sides.equal(
        differences(end.layerNorms()),
        differences(drawn.network().weights().norms()),
        1e-8,
        "rounding and h⁴, far below; in these runs no step that a unit switches in errs by more");
  }

  /// `ρ_k² − ρ_{k+1}²`.
  static Tensor differences(double... rho) {
    double[] differences = new double[rho.length - 1];
    for (int k = 0; k < differences.length; k++) {
      differences[k] = rho[k] * rho[k] - rho[k + 1] * rho[k + 1];
    }
    return Tensor.vector(differences);
  }
}
