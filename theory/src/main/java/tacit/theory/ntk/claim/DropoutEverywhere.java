// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.List;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.ntk.depth.DropoutField;
import tacit.theory.ntk.depth.Pair;
import tacit.theory.ntk.depth.PairRecursion;

/// With dropout in every layer even equal inputs are told apart, `c* < 1`, and where gradients do
/// not explode the condition number has a limit:
///
/// ```text
/// κ → 1 + m p_ab/(p_aa − p_ab),   p_aa = q/(1 − χ₁⁽ρ⁾),   p_ab = q c/(1 − χ_c)
/// ```
///
/// with the fixed points and slopes of [DropoutField].
///
/// - Measured: `κ` of twelve inputs after 400 layers
/// - Claimed: the limit
@Claim(
    id = "derived-dropout-everywhere",
    statement =
        "With dropout in every layer κ → 1 + m p_ab/(p_aa − p_ab), p_aa = q/(1 − χ₁⁽ρ⁾), p_ab = q"
            + " c/(1 − χ_c).",
    assumption = "χ₁⁽ρ⁾ = (σ_w²/ρ) E[φ′²] < 1.",
    source = "Tacit; fixed points of both kernels with the diagonal divided by ρ in every layer",
    figure = "trainability/dropout",
    status = Status.DERIVED)
public record DropoutEverywhere() implements Theorem {
  private static final int M = 12, DEPTH = 400;

  @Override
  public List<Check> checks() {
    return List.of(check(1.25, 0.99), check(1, 0.9), check(0.5, 0.6), check(1.25, 0.9));
  }

  private static Check check(double w, double keep) {
    var at = DropoutField.solve(DepthNetworks.ERF, w, DepthNetworks.BIAS, keep);
    return Check.of(at.chi1() < 1, sides(at, w, keep)).with("σ_w²", w).with("ρ", keep);
  }

  static Sides sides(DropoutField at, double w, double keep) {
    double diagonal = at.q() / (1 - at.chi1()), off = at.q() * at.c() / (1 - at.chiStar());
    double claimed = 1 + M * off / (diagonal - off);
    var recursion = new PairRecursion(DepthNetworks.ERF, w, DepthNetworks.BIAS);
    var deep = recursion.after(DEPTH, Pair.start(at.q(), at.q(), 0.1 * at.q()), keep);
    return Sides.equal(
        deep.conditionNumber(M), claimed, 1e-4, "χ₁⁽ρ⁾^400 is below 10⁻⁶, with prefactors near 10");
  }
}
