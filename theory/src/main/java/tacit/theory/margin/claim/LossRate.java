// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.margin.RelativeDescent;
import tacit.theory.margin.ReluNetwork;

/// How fast the exponential loss falls under gradient flow: for a homogeneous network of degree `K`
///
/// ```text
/// L = Θ(1 / (t (ln t)^{2−2/K})),   ‖θ‖ = Θ((ln t)^{1/K})
/// ```
///
/// so of a linear one, `K = 1`, a plot of `ln L` over `ln t` has the slope −1.
///
/// - Measured: that slope, by least squares over `20 < ln t < 60`
/// - Claimed: −1
///
/// With two layers the power of `ln t` still shows, and at small times the start does.
@Claim(
    id = "lyu2020-loss-rate",
    statement =
        "Under gradient flow the exponential loss of a linear network on separable points falls"
            + " like 1/t.",
    assumption = "One layer; ln t large; vanishing steps.",
    source = "Lyu & Li 2020, Theorem 4.3, from memory",
    status = Status.RECALL)
public record LossRate() implements Theorem {
  private static final double C = 1e-3;

  @Override
  public List<Check> checks() {
    var two = Drawn.fourPoints();
    var one = two.from(ReluNetwork.of(Tensor.matrix(new double[] {0.3, -0.5})));
    return List.of(
        check(Check.inside(sides(one, 20, 60)), one, "20 to 60"),
        check(Check.outside(sides(one, -2, 2)), one, "-2 to 2"),
        check(Check.outside(sides(two, 20, 60)), two, "20 to 60"));
  }

  private static Check check(Check check, Drawn drawn, String times) {
    return check.with("K", drawn.network().depth()).with("ln t", times);
  }

  static Sides sides(Drawn drawn, double from, double to) {
    List<RelativeDescent.Place> seen = new ArrayList<>();
    new RelativeDescent(drawn.points(), C).run(drawn.network(), -to - 10, seen::add);
    var inside = seen.stream().filter(p -> p.logTime() > from && p.logTime() < to).toList();
    return Sides.equal(
        slope(inside),
        -1,
        1e-3,
        "a step's time is that at its beginning, short by a share c ln t/2: 0.01 at one end and 0.03"
            + " at the other of 40, so 5·10⁻⁴ of the slope, and that twice");
  }

  /// Least squares of `ln L` over `ln t`.
  private static double slope(List<RelativeDescent.Place> places) {
    double n = places.size();
    double x = places.stream().mapToDouble(RelativeDescent.Place::logTime).sum() / n;
    double y = places.stream().mapToDouble(RelativeDescent.Place::logLoss).sum() / n;
    double xx = 0, xy = 0;
    for (var place : places) {
      double off = place.logTime() - x;
      xx += off * off;
      xy += off * (place.logLoss() - y);
    }
    return xy / xx;
  }
}
