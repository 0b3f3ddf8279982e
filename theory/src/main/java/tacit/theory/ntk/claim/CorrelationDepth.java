// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.List;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.ntk.depth.DeviationRecursion;

/// Correlations settle exponentially, `|c_l − c*| ~ χ_c*ˡ = e^(−l/ξ)`, but on the critical line by
/// a power.
///
/// - Measured: the slope of `ln |c_l − c*|` over `l`, by least squares: in the chaotic phase while
///   the difference has digits, in the ordered phase by deviations
/// - Claimed: `ln χ_c* = −1/ξ`
@Claim(
    id = "schoenholz2017-correlation-depth",
    statement = "Correlations settle as |c_l − c*| ~ χ_c*ˡ: the slope of ln |c_l − c*| is ln χ_c*.",
    assumption = "χ₁ ≠ 1.",
    source = "Schoenholz et al. 2017, Deep information propagation, section 3",
    figure = "trainability/phase-plane",
    status = Status.RECALL)
public record CorrelationDepth() implements Theorem {
  private static final double SMALLEST = 1e-10, PERCENT = 0.01;

  @Override
  public List<Check> checks() {
    return List.of(
        check(true, ordered(DepthNetworks.ORDERED), DepthNetworks.ORDERED),
        check(true, chaotic(), DepthNetworks.CHAOTIC),
        check(false, ordered(DepthNetworks.CRITICAL), DepthNetworks.CRITICAL));
  }

  private static Check check(boolean assumed, double measured, double weightVariance) {
    double claimed = Math.log(DepthNetworks.erf(weightVariance).chiStar());
    double tolerance = assumed ? PERCENT * Math.abs(claimed) : 4e-4;
    var sides =
        Sides.equal(measured, claimed, tolerance, "one percent: the next term is (c_l − c*)²");
    return Check.of(assumed, sides).with("φ", "erf").with("σ_w²", weightVariance);
  }

  /// The slope over 200 to 400 layers.
  static double ordered(double weightVariance) {
    double[] log = new double[401];
    DeviationRecursion recursion = DepthNetworks.deviations(weightVariance);
    var at = recursion.start(0.7);
    for (int l = 0; l <= 400; l++) {
      log[l] = Math.log(at.h());
      at = recursion.next(at);
    }
    return DepthNetworks.slope(200, 400, l -> l, l -> log[l]);
  }

  /// The slope from layer 50 to 200, or to where the difference loses its digits.
  static double chaotic() {
    double limit = DepthNetworks.erf(DepthNetworks.CHAOTIC).c();
    double[] log = new double[201];
    int last = 0;
    for (int l = 50; l <= 200; l++) {
      double gap =
          Math.abs(DepthNetworks.pair(DepthNetworks.CHAOTIC, 0.5, l).correlation() - limit);
      if (gap < SMALLEST) break;
      log[l] = Math.log(gap);
      last = l;
    }
    return DepthNetworks.slope(50, last, l -> l, l -> log[l]);
  }
}
