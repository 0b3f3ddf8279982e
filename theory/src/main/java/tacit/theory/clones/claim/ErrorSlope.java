// SPDX-License-Identifier: Apache-2.0
package tacit.theory.clones.claim;

import java.util.Arrays;
import java.util.List;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.clones.MarginDensity;
import tacit.theory.clones.MarginNoiseModel;

/// The error of chunks nears its limit as `1/w` where the density of margins is smooth at 0, and as
/// `1/√w` where it jumps there: where many examples are right by little and few are wrong by
/// little.
///
/// Proof: the first term of the series is 0 if and only if `p(0⁺) = p(0⁻)`.
///
/// - Measured: the slope of `ln (e(w) − e_∞)` on `ln w`, with the integral by quadrature
/// - Claimed: −1, or −1/2
///
/// Outside, chunks so small that later terms show.
@Claim(
    id = "derived-chunk-error-slope",
    statement =
        "With margins m + (s/√w) ξ the error of chunks nears its limit as 1/w if the density of m is"
            + " smooth at 0, and as 1/√w if it jumps there.",
    assumption = "w is large; p(0⁺) > p(0⁻) for the second.",
    source = "Tacit; the first term of the series that is not 0",
    status = Status.DERIVED,
    figure = "mitosis/margins")
public record ErrorSlope() implements Theorem {
  @Override
  public List<Check> checks() {
    var smooth = MarginDensity.normal(1, 1);
    var jump = MarginDensity.uniform(0, 1);
    return List.of(
        Check.inside(sides(smooth, -1, 64, 256, 1024)).with("p", "N(1, 1)").with("w", "64 to 1024"),
        Check.inside(sides(jump, -.5, 64, 256, 1024)).with("p", "U(0, 1)").with("w", "64 to 1024"),
        Check.outside(sides(smooth, -1, 4, 16, 64)).with("p", "N(1, 1)").with("w", "4 to 64"),
        Check.outside(sides(jump, -.5, .25, 1, 4)).with("p", "U(0, 1)").with("w", "1/4 to 4"));
  }

  /// With `s = 1`.
  static Sides sides(MarginDensity density, double slope, double... w) {
    var model = new MarginNoiseModel(density, 1);
    double[] excess = Arrays.stream(w).map(model::excessError).toArray();
    return Sides.equal(
        CorrelationDecay.slope(w, excess),
        slope,
        .02,
        "later terms beside the first, of which the slope sees a part");
  }
}
