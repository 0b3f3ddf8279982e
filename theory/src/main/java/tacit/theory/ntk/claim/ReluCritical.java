// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.List;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.ntk.depth.DeviationRecursion;

/// The rectifier's critical point `(σ_w², σ_b²) = (2, 0)` has constants of its own:
///
/// ```text
/// 1 − c_l ≃ 9π²/(2l²),   Θ_ab = q (l/4 + (3/8) ln l + O(1)),   κ → (m + 3)/3
/// ```
///
/// Proof: of the angle `t ≃ √(2(1 − c))` the map is `t′ = t − t²/3π`, so `t ≃ 3π/l`, and `χ = 1 −
/// t/π ≃ 1 − 3/l` in `Θ_ab′ = K_ab′ + χ Θ_ab`.
///
/// - Measured: deviations at 10⁴ layers; the logarithm by least squares from 10³ to 2 · 10⁴
/// - Claimed: these constants
@Claim(
    id = "derived-relu-critical",
    statement =
        "For the rectifier at σ_w² = 2, σ_b = 0: 1 − c_l ≃ 9π²/(2l²), Θ_ab = q (l/4 + (3/8) ln l +"
            + " O(1)) and κ → (m + 3)/3.",
    assumption = "φ is the rectifier at its critical point.",
    source = "Tacit; expansion of the arc-cosine kernels at angle 0",
    figure = "trainability/critical-constants",
    status = Status.DERIVED)
public record ReluCritical() implements Theorem {
  private static final int DEPTH = 10_000, M = 12;
  private static final String REST = "the remainder is O(ln l / l), here 10⁻³ times a small number";

  @Override
  public List<Check> checks() {
    var relu = DeviationRecursion.relu(2, 0);
    var erf = DepthNetworks.deviations(DepthNetworks.CRITICAL);
    return List.of(
        Check.inside(deviation(relu)).with("φ", "relu").with("what", "l² (1 − c_l)"),
        Check.inside(conditionNumber(relu, M)).with("φ", "relu").with("what", "κ"),
        Check.inside(conditionNumber(relu, 2)).with("φ", "relu").with("what", "κ of two"),
        Check.inside(logarithm(relu)).with("φ", "relu").with("what", "logarithm"),
        Check.outside(deviation(erf)).with("φ", "erf").with("what", "l² (1 − c_l)"),
        Check.outside(conditionNumber(erf, M)).with("φ", "erf").with("what", "κ"),
        Check.outside(logarithm(erf)).with("φ", "erf").with("what", "logarithm"));
  }

  static Sides deviation(DeviationRecursion recursion) {
    double law = 4.5 * Math.PI * Math.PI, l = DEPTH;
    double measured = recursion.after(DEPTH, 0.1).h() * l * l;
    return Sides.equal(measured, law, 0.01 * law, REST);
  }

  static Sides conditionNumber(DeviationRecursion recursion, int m) {
    double claimed = (m + 3) / 3.0;
    double measured = recursion.after(DEPTH, 0.1).conditionNumber(m);
    return Sides.equal(measured, claimed, 0.003 * claimed, REST);
  }

  static Sides logarithm(DeviationRecursion recursion) {
    double measured = CriticalLogarithm.logarithm(recursion, 0.25, 0.1) / recursion.map().q();
    return Sides.equal(
        measured, 0.375, 0.02, "the fitted slope drifts towards its limit as ln l / l");
  }
}
