// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.ntk.depth.DeviationRecursion;

/// On the critical line a network of any depth can be trained, and how well depends on the number
/// of inputs alone: `κ → (m + 2)/2`.
///
/// Proof: `Θ_aa = (l + 1) q*` and `Θ_ab ≃ q* l/3`, so the eigenvalues are `2 q* l/3` and `(m + 2)
/// q* l/3`.
///
/// - Measured: `κ` of equicorrelated inputs after 10⁴ layers
/// - Claimed: `(m + 2)/2`
@Claim(
    id = "xiao2020-critical-condition",
    statement = "On the critical line κ → (m + 2)/2 with depth, for m training inputs.",
    assumption = "χ₁ = 1; φ has no kink; all inputs have variance q*; no pooling.",
    source = "Xiao, Pennington & Schoenholz 2020, Table 1",
    figure = "trainability/critical-constants",
    status = Status.RECALL)
public record CriticalCondition() implements Theorem {
  private static final int DEPTH = 10_000;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    var erf = DepthNetworks.deviations(DepthNetworks.CRITICAL);
    for (int m : new int[] {2, 12, 100}) {
      checks.add(Check.inside(sides(erf, m)).with("φ", "erf").with("m", m));
    }
    checks.add(
        Check.outside(sides(DeviationRecursion.relu(2, 0), 12)).with("φ", "relu").with("m", 12));
    var near = DepthNetworks.deviations(DepthNetworks.CRITICAL - 1e-3);
    checks.add(Check.outside(sides(near, 12)).with("φ", "erf, just ordered").with("m", 12));
    return checks;
  }

  static Sides sides(DeviationRecursion recursion, int m) {
    double claimed = (m + 2) / 2.0;
    double measured = recursion.after(DEPTH, 0.1).conditionNumber(m);
    return Sides.equal(
        measured, claimed, 0.003 * claimed, "0.3 percent: the remainder is O(ln l / l)");
  }
}
