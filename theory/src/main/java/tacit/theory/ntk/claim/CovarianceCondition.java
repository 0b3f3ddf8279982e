// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.List;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.ntk.depth.DeviationRecursion;
import tacit.theory.ntk.depth.NngpAsymptotics;
import tacit.theory.ntk.depth.Pair;

/// Covariances, the kernel of a network that trains its last layer only, are conditioned worse:
///
/// ```text
/// critical κ ≃ m χ₁′ l/2,   chaotic κ → 1 + m c*/(1 − c*)
/// ```
///
/// Proof: `K_aa = q*` and `1 − c_l ≃ 2/(χ₁′ l)`, or `→ 1 − c*`.
///
/// - Measured: `(κ(2l) − κ(l))/l` at 10⁴ layers by deviations; `κ` at 400 layers by kernels
/// - Claimed: these
@Claim(
    id = "derived-covariance-condition",
    statement =
        "The covariances of m inputs have κ ≃ m χ₁′ l/2 on the critical line, and κ → 1 + m c*/(1 −"
            + " c*) in the chaotic phase.",
    assumption = "All inputs have variance q*; φ has no kink.",
    source = "Tacit; 1 − c_l in the three phases",
    status = Status.DERIVED)
public record CovarianceCondition() implements Theorem {
  private static final int M = 12, DEPTH = 10_000;

  @Override
  public List<Check> checks() {
    var erf = DepthNetworks.deviations(DepthNetworks.CRITICAL);
    double rate = M * DepthNetworks.erf(DepthNetworks.CRITICAL).chi1Slope() / 2;
    return List.of(
        Check.inside(critical(erf, rate)).with("φ", "erf").with("phase", "critical"),
        Check.inside(chaotic(0.1)).with("φ", "erf").with("phase", "chaotic"),
        Check.outside(critical(DeviationRecursion.relu(2, 0), rate))
            .with("φ", "relu")
            .with("phase", "critical"));
  }

  static Sides critical(DeviationRecursion recursion, double rate) {
    double one = kappa(recursion, DEPTH), two = kappa(recursion, 2 * DEPTH);
    return Sides.equal(
        (two - one) / DEPTH,
        rate,
        0.001 * rate,
        "0.1 percent: what is left is O(1/l) of the slope");
  }

  private static double kappa(DeviationRecursion recursion, int depth) {
    return recursion.after(depth, 0.1).nngpConditionNumber(M, recursion.map().q());
  }

  static Sides chaotic(double c0) {
    Pair pair = DepthNetworks.pair(DepthNetworks.CHAOTIC, c0, 400);
    double measured = 1 + M * pair.k12() / (pair.k11() - pair.k12());
    var law = NngpAsymptotics.predict(DepthNetworks.erf(DepthNetworks.CHAOTIC), M, 400);
    return Sides.equal(
        measured, law.conditionNumber(), 1e-9, "χ_c*^400 is 10⁻¹⁷; the rest is rounding");
  }
}
