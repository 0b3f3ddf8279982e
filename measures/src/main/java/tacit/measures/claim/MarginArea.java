// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.margin.AreaConvention;
import tacit.measures.margin.MarginDistribution;

/// The mean margin is the area between the share of margins and its limits,
///
/// ```text
/// A = (1/n) Σ mᵢ = ∫₀^∞ (1 − F(t)) dt − ∫₋∞⁰ F(t) dt
/// ```
///
/// Proof: `m = ∫₀^∞ 1[m > t] dt − ∫₋∞⁰ 1[m ≤ t] dt` for one margin; average.
///
/// - Measured: [MarginDistribution#area]
/// - Claimed: the integrals, from one margin to the next
@Claim(
    id = "derived-margin-area",
    statement =
        "The area under the sorted margins, with steps, is the integral of the share of margins"
            + " above t for t > 0, less that of the share up to t for t < 0.",
    assumption = "Each margin is a step of width 1/n; a trapezoid rule gives another area.",
    source = "Tacit; the layers of one number, averaged",
    status = Status.DERIVED)
public record MarginArea() implements Theorem {
  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int n : new int[] {1, 10, 1000}) {
      checks.add(check(Check.inside(sides(AreaConvention.STEP, n)), AreaConvention.STEP, n));
    }
    var trapezoid = AreaConvention.TRAPEZOID;
    checks.add(check(Check.outside(sides(trapezoid, 10)), trapezoid, 10));
    return checks;
  }

  private static Check check(Check check, AreaConvention convention, int n) {
    return check.with("area", convention.name()).with("n", n);
  }

  private static Sides sides(AreaConvention convention, int n) {
    return sides(DrawnMargins.mixed(new Seed(n), n), convention);
  }

  static Sides sides(MarginDistribution margins, AreaConvention convention) {
    double low = Math.min(margins.min(), 0), high = Math.max(margins.max(), 0);
    double above = high - DrawnMargins.integralOfShare(margins, 0, high);
    double below = DrawnMargins.integralOfShare(margins, low, 0);
    return Sides.equal(
        margins.area(convention),
        above - below,
        2 * margins.count() * Math.ulp(high - low),
        "sums of n numbers below the largest margin");
  }
}
