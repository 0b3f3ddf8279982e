// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.List;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.ntk.depth.DepthAsymptotics;
import tacit.theory.ntk.depth.DeviationRecursion;
import tacit.theory.ntk.depth.MeanField;
import tacit.theory.ntk.depth.MeanFieldTheory;
import tacit.theory.ntk.depth.Pair;

/// The largest stable learning rate `η = 2/λ_max` of gradient descent on `½ ‖f − y‖²`, over depth:
///
/// ```text
/// ordered η → 2/(m p*),   critical η ≃ 6/((m + 2) l q*),   chaotic η ~ χ₁^(−l)
/// ```
///
/// Proof: `λ_max = Θ_aa + (m − 1) Θ_ab` of the three phases.
///
/// - Measured: `2/λ_max` of `m` equicorrelated inputs
/// - Claimed: the law; of the rectifier, outside, the law of smooth activations
@Claim(
    id = "xiao2020-learning-rate-depth",
    statement =
        "The largest learning rate 2/λ_max tends to 2/(m p*) in the ordered phase, falls as 6/((m +"
            + " 2) l q*) on the critical line, and as χ₁^(−l) in the chaotic phase.",
    assumption = "φ has no kink; all inputs have variance q*.",
    source = "Xiao, Pennington & Schoenholz 2020",
    status = Status.RECALL)
public record LearningRateDepth() implements Theorem {
  private static final int M = 12;

  @Override
  public List<Check> checks() {
    var ordered = DepthNetworks.erf(DepthNetworks.ORDERED);
    var critical = DepthNetworks.erf(DepthNetworks.CRITICAL);
    var chaotic = DepthNetworks.erf(DepthNetworks.CHAOTIC);
    Pair pair = DepthNetworks.pair(DepthNetworks.CHAOTIC, 0.1, 150);
    var erf = DepthNetworks.deviations(DepthNetworks.CRITICAL);
    double rectified = rate(DeviationRecursion.relu(2, 0), 10_000);
    var relu = MeanFieldTheory.solve(DepthNetworks.RELU, 2, 0);
    var smooth = new MeanField(relu.q(), 1, 1, 1, 1);
    return List.of(
        check(true, rate(DepthNetworks.deviations(DepthNetworks.ORDERED), 400), ordered, 400),
        check(true, rate(erf, 10_000), critical, 10_000),
        check(true, 2 / (pair.theta11() + (M - 1) * pair.theta12()), chaotic, 150),
        check(false, rectified, smooth, 10_000).with("φ", "relu"));
  }

  private static Check check(boolean assumed, double measured, MeanField at, int depth) {
    var sides = sides(measured, at, depth);
    return Check.of(assumed, sides).with("phase", at.phase().toString()).with("l", depth);
  }

  private static double rate(DeviationRecursion recursion, int depth) {
    var at = recursion.after(depth, 0.1);
    return 2 / (M * at.theta() - (M - 1) * at.deltaTheta());
  }

  static Sides sides(double measured, MeanField at, int depth) {
    double claimed = DepthAsymptotics.predict(at, M, 1, depth).maxLearningRate();
    return Sides.equal(
        measured, claimed, 0.005 * claimed, "half a percent: remainders l χ₁ˡ, ln l / l, χ₁^(−l)");
  }
}
