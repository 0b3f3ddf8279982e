// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.margin.ExponentialFlow;
import tacit.theory.margin.FlowState;
import tacit.theory.margin.Variant;

/// What gradient descent loses of the balance of layers in a fixed time is proportional to its rate
/// `η`: a step changes `ρ_k²` by `2η⟨W_k, Ẇ_k⟩ + η²‖Ẇ_k‖²`, of which only the second term differs
/// between layers, and there are `t/η` of them.
///
/// - Measured: twice the change of `ρ_k² − ρ_{k+1}²` with half the rate
/// - Claimed: the change with the whole
@Claim(
    id = "derived-layer-drift",
    statement =
        "In a fixed time gradient descent with rate η changes the differences of the layers'"
            + " squared norms in proportion to η: half the rate, half the change.",
    assumption = "Plain descent, and a rate so small that its square does not show.",
    source = "Tacit; the term η²‖Ẇ‖² of a step, t/η times",
    status = Status.DERIVED)
public record LayerDrift() implements Theorem {
  private static final double TIME = 1;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (double rate : new double[] {0.01, 0.005}) {
      checks.add(Check.inside(byDescent(Drawn.fourPoints(), rate)).with("η", rate));
    }
    checks.add(Check.outside(byFlow(Drawn.fourPoints(), 0.1)).with("η", 0.1));
    return checks;
  }

  static Sides byDescent(Drawn drawn, double rate) {
    return sides(drift(drawn, rate, false), drift(drawn, rate / 2, false));
  }

  static Sides byFlow(Drawn drawn, double step) {
    return sides(drift(drawn, step, true), drift(drawn, step / 2, true));
  }

  /// Change of `ρ_k² − ρ_{k+1}²` until `t = 1`.
  static double[] drift(Drawn drawn, double h, boolean rungeKutta) {
    var flow = new ExponentialFlow(Variant.GRADIENT_FLOW, drawn.points(), h);
    long steps = Math.round(TIME / h);
    FlowState end =
        rungeKutta
            ? flow.run(drawn.network(), steps, (_, _) -> {})
            : flow.descent(drawn.network(), steps, (_, _) -> {});
    double[] drift = LayerBalance.differences(end.layerNorms()).toDoubles();
    double[] start = LayerBalance.differences(drawn.network().weights().norms()).toDoubles();
    for (int k = 0; k < drift.length; k++) drift[k] -= start[k];
    return drift;
  }

  private static Sides sides(double[] whole, double[] half) {
    double[] twice = half.clone();
    double largest = 0;
    for (int k = 0; k < whole.length; k++) {
      twice[k] *= 2;
      largest = Math.max(largest, Math.abs(whole[k]));
    }
    return Sides.equal(
        Tensor.vector(twice),
        Tensor.vector(whole),
        0.05 * largest,
        "the next term is of the order of η times the first");
  }
}
