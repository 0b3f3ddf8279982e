// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.margin.MarginState;
import tacit.theory.margin.RelativeDescent;
import tacit.theory.margin.SmoothedMargin;

/// The smoothed margin is next to the normalized one, and the nearer the longer the weights:
///
/// ```text
/// γ̄ − ln n/‖θ‖ᴷ ≤ γ̃ ≤ γ̄,   γ̄ = q_min/‖θ‖ᴷ
/// ```
///
/// since `e^{−q_min} ≤ L ≤ n e^{−q_min}`.
///
/// - Measured: the smaller number of each pair, along a descent
/// - Claimed: at most the larger one
///
/// Of the mean loss instead of the sum the upper bound is wrong.
@Claim(
    id = "lyu2020-smoothed-margin-between",
    statement =
        "The smoothed margin is at most the normalized one q_min/‖θ‖ᴷ, and at least that less"
            + " ln n/‖θ‖ᴷ.",
    assumption = "The loss is the sum over the points, not their mean.",
    source = "Lyu & Li 2020, section 4, from memory; the largest term of a sum",
    status = Status.RECALL)
public record SmoothedMarginBetween() implements Theorem {
  private static final double END = -100;

  @Override
  public List<Check> checks() {
    var drawn = Drawn.fourPoints();
    return List.of(
        Check.inside(lower(drawn)).with("bound", "lower"),
        Check.inside(upper(drawn, 0)).with("bound", "upper"),
        Check.outside(upper(drawn, 1)).with("bound", "upper").with("loss", "mean"));
  }

  private static List<SmoothedMargin> along(Drawn drawn) {
    List<SmoothedMargin> seen = new ArrayList<>();
    new RelativeDescent(drawn.points(), 1e-2)
        .run(
            drawn.network(),
            END,
            place -> seen.add(MarginState.of(place.network(), drawn.points()).smoothedMargin()));
    return seen;
  }

  static Sides lower(Drawn drawn) {
    var all = along(drawn);
    return sides(
        all.stream().map(s -> s.normalized() - s.slack()).toList(),
        all.stream().map(SmoothedMargin::value).toList());
  }

  /// @param slack 1 adds `ln n/‖θ‖ᴷ`, which makes the sum a mean
  static Sides upper(Drawn drawn, double slack) {
    var all = along(drawn);
    return sides(
        all.stream().map(s -> s.value() + slack * s.slack()).toList(),
        all.stream().map(SmoothedMargin::normalized).toList());
  }

  private static Sides sides(List<Double> less, List<Double> more) {
    return Sides.atMost(
        Trajectory.vector(less), Trajectory.vector(more), 1e-12, "rounding of ln L");
  }
}
