// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.margin.ExponentialFlow;
import tacit.theory.margin.FourPoints;
import tacit.theory.margin.MarginState;
import tacit.theory.margin.Variant;

/// A flow that raises the smallest margin need not raise the area under all margins: on four points
/// and three hidden units the one rises all the time while the other falls late. So that gradient
/// descent maximizes the margin does not imply that it maximizes the area.
///
/// - Measured: the smallest normalized margin, and the later area
/// - Claimed: at most the smallest margin 0.5 later, and at most the area 0.5 earlier
///
/// Early both rise.
@Claim(
    id = "derived-minimum-rises-area-falls",
    statement =
        "On a network of three hidden units and four points, gradient flow raises the smallest"
            + " normalized margin all the time and lowers the area under the margins from t = 5 on.",
    assumption = "This network and these points; the area from t = 5 to 50.",
    source = "Tacit; an example",
    status = Status.DERIVED,
    figure = "margin/flow")
public record MinimumRisesAreaFalls() implements Theorem {
  private static final double H = 1e-2;
  private static final int EVERY = 50;
  private static final int LATE = 10; // of these, when the area falls

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (Variant variant : Variant.values()) {
      var minimum = along(variant, MarginState::minimum);
      var area = along(variant, MarginState::area);
      String flow = variant.name();
      checks.add(Check.inside(rises(minimum)).with("flow", flow).with("what", "minimum"));
      checks.add(
          Check.inside(falls(area.subList(LATE, area.size())))
              .with("flow", flow)
              .with("what", "area")
              .with("from", "t = 5"));
      checks.add(
          Check.outside(falls(area.subList(0, LATE)))
              .with("flow", flow)
              .with("what", "area")
              .with("from", "t = 0"));
    }
    return checks;
  }

  /// At `t = 0, 0.5, …, 50`.
  static List<Double> along(Variant variant, ToDoubleFunction<MarginState> what) {
    var points = FourPoints.points();
    List<Double> seen = new ArrayList<>();
    seen.add(what.applyAsDouble(MarginState.of(FourPoints.network(), points)));
    new ExponentialFlow(variant, points, H)
        .run(
            FourPoints.network(),
            5000,
            (at, k) -> {
              if (k % EVERY == 0) seen.add(what.applyAsDouble(MarginState.of(at, points)));
            });
    return seen;
  }

  static Sides rises(List<Double> values) {
    return Sides.atMost(
        Trajectory.earlier(values),
        Trajectory.later(values),
        1e-9,
        "the error of Runge-Kutta steps");
  }

  static Sides falls(List<Double> values) {
    return Sides.atMost(
        Trajectory.later(values),
        Trajectory.earlier(values),
        1e-9,
        "the error of Runge-Kutta steps");
  }
}
