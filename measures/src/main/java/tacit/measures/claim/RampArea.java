// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.margin.MarginDistribution;

/// The ramp risk is an area, the part of the rectangle below the level that the sorted margins
/// leave empty,
///
/// ```text
/// R(γ) = (1/γ) ∫₀^γ F(t) dt = 1 − (1/γ) (1/n) Σ min(max(mᵢ, 0), γ)
/// ```
///
/// Proof: `min(1, max(0, 1 − m/γ)) = (1/γ) ∫₀^γ 1[m ≤ t] dt` for one margin; average.
///
/// - Measured: the mean of the ramp, capped at 1 or not
/// - Claimed: the integral, from one margin to the next
@Claim(
    id = "derived-ramp-area",
    statement =
        "The ramp risk at the level γ is the mean of the share of margins up to t for t from 0 to"
            + " γ.",
    assumption = "The ramp is capped at 1 for margins below 0, as a hinge is not.",
    source = "Tacit; the ramp of one margin is the mean of its steps",
    status = Status.DERIVED)
public record RampArea() implements Theorem {
  private static final int N = 100;

  @Override
  public List<Check> checks() {
    var margins = DrawnMargins.mixed(new Seed(1), N);
    List<Check> checks = new ArrayList<>();
    for (double gamma : new double[] {0.1, 0.5, 1, 4}) {
      checks.add(Check.inside(sides(margins, gamma, true)).with("ramp", "capped").with("γ", gamma));
      checks.add(
          Check.outside(sides(margins, gamma, false)).with("ramp", "hinge").with("γ", gamma));
    }
    return checks;
  }

  static Sides sides(MarginDistribution margins, double gamma, boolean capped) {
    return Sides.equal(
        capped ? margins.rampRisk(gamma) : hinge(margins, gamma),
        DrawnMargins.integralOfShare(margins, 0, gamma) / gamma,
        4 * margins.count() * Math.ulp(1.0),
        "sums of n numbers of at most 1");
  }

  private static double hinge(MarginDistribution margins, double gamma) {
    return Arrays.stream(margins.sorted()).map(m -> Math.max(0, 1 - m / gamma)).sum()
        / margins.count();
  }
}
