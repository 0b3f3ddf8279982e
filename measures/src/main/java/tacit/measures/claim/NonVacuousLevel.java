// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.margin.MarginDistribution;

/// A margin bound can say something, at some level, just if the positive area is above the
/// complexity,
///
/// ```text
/// min_γ R(γ) + c/γ < 1   ⇔   A⁺ > c
/// ```
///
/// Proof: `R(γ) + c/γ < 1` is `(1/n) Σ min(max(mᵢ, 0), γ) > c`, whose left side is largest, `A⁺`,
/// at the largest margin. The smallest margin is not in it.
///
/// - Measured: 1 if some level of a fine grid is below 1, else 0, for many lists of margins
/// - Claimed: 1 if the area is above `c`, else 0
@Claim(
    id = "derived-non-vacuous-level",
    statement =
        "Some level has ramp risk and complexity c together below 1 if the positive area is above"
            + " c, and only then; the smallest margin does not matter.",
    assumption = "The area is that of the positive margins, mistakes counting 0.",
    source = "Tacit; the ramp risk as an area",
    status = Status.DERIVED)
public record NonVacuousLevel() implements Theorem {
  private static final int DRAWS = 300, SAMPLES = 12;

  /// The mean of the positive areas of the draws, so that both answers are common.
  static final double MIDDLE = 1 / 3.0;

  @Override
  public List<Check> checks() {
    return List.of(
        Check.inside(sides(MarginDistribution::positiveArea, MIDDLE)).with("by", "positive area"),
        Check.outside(sides(MarginDistribution::area, MIDDLE)).with("by", "area with mistakes"),
        Check.outside(sides(MarginDistribution::min, MIDDLE)).with("by", "smallest margin"));
  }

  static Sides sides(ToDoubleFunction<MarginDistribution> by, double c) {
    double[] measured = new double[DRAWS], claimed = new double[DRAWS];
    for (int draw : IntStream.range(0, DRAWS).toArray()) {
      var margins = DrawnMargins.mixed(new Seed(draw), SAMPLES);
      measured[draw] = LevelGrid.least(margins, c) < 1 ? 1 : 0;
      claimed[draw] = by.applyAsDouble(margins) > c ? 1 : 0;
    }
    return Sides.equal(
        Tensor.vector(measured), Tensor.vector(claimed), 0, "both sides are yes or no");
  }
}
