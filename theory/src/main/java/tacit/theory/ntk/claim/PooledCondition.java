// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.List;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.ntk.depth.NtkSpectrum;
import tacit.theory.ntk.depth.RingKernels;
import tacit.theory.ntk.dual.Dual;

/// Averaging `d` pixels before the last layer multiplies `κ` by about `d`:
///
/// ```text
/// κ → (m d + 2)/2 on the critical line, (m d + 3)/3 with a kink; d = 1 without pooling
/// ```
///
/// Proof: deep kernels are the same for all pairs of different pixels, so the pooled diagonal is
/// `Θ_aa/d + (1 − 1/d) Θ_ab`, and the bulk `(Θ_aa − Θ_ab)/d`, while `Θ_ab` is as before.
///
/// - Measured: `κ` of six drawn inputs on rings of eight pixels after 2000 layers
/// - Claimed: these constants
@Claim(
    id = "xiao2020-pooling",
    statement =
        "On the critical line κ → (m d + 2)/2 for networks that average d pixels, and (m + 2)/2 for"
            + " those that do not; with a kink (m d + 3)/3 and (m + 3)/3.",
    assumption = "χ₁ = 1; every pixel of every input has variance q*.",
    source = "Xiao, Pennington & Schoenholz 2020, Table 1 (bold factors)",
    status = Status.RECALL)
public record PooledCondition() implements Theorem {
  private static final int M = 6, D = 8, DEPTH = 2000;

  @Override
  public List<Check> checks() {
    var erf = rings(DepthNetworks.ERF, DepthNetworks.CRITICAL, DepthNetworks.BIAS, DEPTH);
    var relu = rings(DepthNetworks.RELU, 2, 0, DEPTH);
    var chaotic = rings(DepthNetworks.ERF, DepthNetworks.CHAOTIC, DepthNetworks.BIAS, 200);
    return List.of(
        check(true, "erf", false, erf.flattened(), 2),
        check(true, "erf", true, erf.pooled(), 2),
        check(true, "relu", false, relu.flattened(), 3),
        check(true, "relu", true, relu.pooled(), 3),
        check(false, "erf, chaotic", true, chaotic.pooled(), 2));
  }

  private static RingKernels rings(Dual phi, double w, double b, int depth) {
    return RingKernels.drawn(phi, w, b, M, D).after(depth);
  }

  private static Check check(
      boolean assumed, String phi, boolean pooled, NtkSpectrum measured, int share) {
    double claimed = ((pooled ? M * D : M) + share) / (double) share;
    var sides =
        Sides.equal(
            measured.conditionNumber(),
            claimed,
            0.02 * claimed,
            "two percent: the remainder is d m O(ln l / l) of what is above 1");
    return Check.of(assumed, sides).with("φ", phi).with("pooled", pooled ? "yes" : "no");
  }
}
