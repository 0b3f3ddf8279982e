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
import tacit.measures.margin.MarginBound;
import tacit.measures.margin.MarginDistribution;

/// The best level of a margin bound is the first sorted margin at which the partial area reaches
/// the complexity,
///
/// ```text
/// argmin_γ R(γ) + c/γ = m₍ⱼ₎,   j = min {j : (1/n) Σ_{i ≤ j} max(m₍ᵢ₎, 0) ≥ c}
/// ```
///
/// Proof: with `S_j` the sum to `j`, the function is `j/n + (c − S_j/n)/γ` between `m₍ⱼ₎` and
/// `m₍ⱼ₊₁₎`; it falls while `S_j/n < c` and rises after.
///
/// - Measured: the least value on a fine grid of levels
/// - Claimed: the value at the level of the formula; the largest margin if there is none
@Claim(
    id = "derived-optimal-level",
    statement =
        "Ramp risk and complexity c together are least at the first sorted margin at which the"
            + " partial area of the positive margins reaches c.",
    assumption = "c > 0, and the positive area is at least c; else larger levels are ever better.",
    source = "Tacit; between two margins the sum is monotone in 1/γ",
    status = Status.DERIVED)
public record OptimalLevel() implements Theorem {
  private static final int SAMPLES = 40;

  @Override
  public List<Check> checks() {
    var margins = DrawnMargins.mixed(new Seed(1), SAMPLES);
    List<Check> checks = new ArrayList<>();
    for (double part : new double[] {0.02, 0.2, 0.9}) {
      checks.add(Check.inside(sides(margins, part)).with("c / positive area", part));
    }
    checks.add(Check.outside(sides(margins, 1.5)).with("c / positive area", 1.5));
    return checks;
  }

  static Sides sides(MarginDistribution margins, double part) {
    double c = part * margins.positiveArea();
    double level = MarginBound.optimalLevel(margins, c).orElse(margins.max());
    return Sides.equal(
        LevelGrid.least(margins, c),
        MarginBound.atLevel(margins, level, c),
        4 * margins.count() * Math.ulp(1.0),
        "sums of n numbers of at most 1; the grid holds the margins");
  }
}
