// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.ntk.depth.ResidualRecursion;

/// Residual networks of rectifiers, `h′ = h + Dense(σ_w², 0)(max(h, 0))`, are as on the critical
/// line for every `σ_w²`: `κ → (m + 3)/3`.
///
/// Proof: divided by the variance, `Θ_aa = 1 + α l` and `Θ_ab ≃ α l/4` with `α = (σ_w²/2)/(1 +
/// σ_w²/2)`; the angle's map is the rectifier's slowed down by `α`.
///
/// - Measured: `κ` of twelve inputs after 5000 blocks
/// - Claimed: 5; outside, with a normalized branch, which forgets more slowly
@Claim(
    id = "derived-residual-condition",
    statement = "Residual networks of rectifiers have κ → (m + 3)/3 for every σ_w².",
    assumption = "The branch is not normalized; all inputs have the same variance.",
    source = "Tacit; the recursion of both kernels divided by the variance",
    figure = "trainability/residual",
    status = Status.DERIVED)
public record ResidualCondition() implements Theorem {
  private static final int M = 12, DEPTH = 5000;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (double w : new double[] {0.5, 2, 8}) {
      double kappa = new ResidualRecursion(w).after(DEPTH, 0.3).conditionNumber(M);
      checks.add(Check.inside(sides(kappa)).with("σ_w²", w).with("branch", "plain"));
    }
    double kappa = new ResidualRecursion(2).normalizedAfter(DEPTH, 0.3).conditionNumber(M);
    checks.add(Check.outside(sides(kappa)).with("σ_w²", 2.0).with("branch", "normalized"));
    return checks;
  }

  static Sides sides(double kappa) {
    double claimed = (M + 3) / 3.0;
    return Sides.equal(
        kappa, claimed, 0.01 * claimed, "one percent: the remainder is O(ln(α l) / (α l))");
  }
}
