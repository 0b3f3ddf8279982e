// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.nn.Params;
import tacit.nn.factorization.Factorization;
import tacit.nn.factorization.GaussianStart;

/// Gradient flow keeps, from any start,
///
/// ```text
/// matrix    W_{l+1}ᵀ W_{l+1} − W_l W_lᵀ
/// CP, tree  ‖w‖² − ‖w'‖²      for vectors w, w' of one component
/// ```
///
/// - Measured: these numbers after some time, by Runge-Kutta steps
/// - Claimed: the same at the start
///
/// Gradient descent, whose steps are not small, loses them. The proof for components is in
/// [ComponentForce]. For matrices `W_{l+1}ᵀ ∂φ/∂W_{l+1} = (∂φ/∂W_l) W_lᵀ`, so both terms have the
/// derivative of that with its transpose added.
@Claim(
    id = "razin2022-balance-kept",
    statement =
        "Gradient flow conserves the differences of squared norms within each component of a tree"
            + " or CP factorization, and W_{l+1}ᵀW_{l+1} − W_lW_lᵀ of a deep matrix factorization.",
    assumption = "The weights follow gradient flow: steps of vanishing size.",
    source =
        "Razin, Maman & Cohen 2022, Lemma 1; Razin, Maman & Cohen 2021; Arora, Cohen & Hazan 2018;"
            + " all from memory",
    status = Status.RECALL)
public record BalanceKept() implements Theorem {
  private static final double H = 1e-3;
  private static final int STEPS = 200;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (Factorization model : DrawnFlow.models()) {
      var drawn = DrawnFlow.of(model, new GaussianStart(0.5), new Seed(8));
      checks.add(check(Check.inside(byFlow(drawn)), model, "flow"));
      checks.add(check(Check.outside(byDescent(drawn)), model, "descent"));
    }
    return checks;
  }

  private static Check check(Check check, Factorization model, String by) {
    return check.with("model", DrawnFlow.name(model)).with("by", by);
  }

  static Sides byFlow(DrawnFlow drawn) {
    return sides(drawn, drawn.flow(H).run(drawn.start(), STEPS, (_, _) -> {}));
  }

  static Sides byDescent(DrawnFlow drawn) {
    return sides(drawn, drawn.flow(H).descent(drawn.start(), STEPS, (_, _) -> {}));
  }

  private static Sides sides(DrawnFlow drawn, Params<Tensor> end) {
    return Sides.equal(
        Conserved.of(drawn.model(), end),
        Conserved.of(drawn.model(), drawn.start()),
        1e-11,
        "h⁴ = 10⁻¹² times derivatives of size 10, and a rounding a step");
  }
}
