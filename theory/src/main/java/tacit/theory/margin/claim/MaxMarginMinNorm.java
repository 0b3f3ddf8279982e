// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.margin.LinearMargin;
import tacit.theory.margin.SignedPoints;

/// The largest margin of directions is one over the smallest norm with margins of at least 1:
///
/// ```text
/// γ* = max_{‖v‖=1} min_n yₙ⟨v, xₙ⟩ = 1 / min{‖w‖ : yₙ⟨w, xₙ⟩ ≥ 1}
/// ```
///
/// Proof: `w = v/γ*` one way, `v = w/‖w‖` the other. For a network the same holds of the product of
/// its layers' norms.
///
/// - Measured: `1/‖w‖` by the dual, the point nearest to 0 of the convex hull of the `yₙxₙ`
/// - Claimed: the maximum over all angles of the plane, scanned and then refined
///
/// If no line separates the points, `γ*` is below 0 and there is no `w`.
@Claim(
    id = "derived-max-margin-min-norm",
    statement =
        "The largest normalized margin is one over the smallest norm of weights with all margins at"
            + " least 1.",
    assumption = "The points can be separated.",
    source = "Tacit; by rescaling",
    status = Status.DERIVED)
public record MaxMarginMinNorm() implements Theorem {
  private static final int ANGLES = 2000;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int seed = 0; seed < 4; seed++) {
      checks.add(Check.inside(sides(points(new Seed(seed), true))).with("seed", seed));
    }
    checks.add(Check.outside(sides(points(new Seed(0), false))).with("labels", "by coin"));
    return checks;
  }

  /// Ten points with the signs of a drawn line, or every second one with the wrong sign.
  static SignedPoints points(Seed seed, boolean separable) {
    Tensor x = Tensor.gaussian(seed.child("x").generator(), 10, 2);
    Tensor line = Tensor.gaussian(seed.child("line").generator(), 2);
    double[] y = new double[10];
    for (int n = 0; n < y.length; n++) {
      double side = Math.signum(x.get(n, 0) * line.get(0) + x.get(n, 1) * line.get(1));
      y[n] = separable || n % 2 == 0 ? side : -side;
    }
    return new SignedPoints(x, Tensor.vector(y));
  }

  static Sides sides(SignedPoints points) {
    double dual = LinearMargin.of(points).margin();
    return Sides.equal(
        dual, byAngle(points), 1e-9 * dual, "an angle to 10⁻¹⁰, at which the margin has a kink");
  }

  /// `max_φ min_n yₙ⟨xₙ, (cos φ, sin φ)⟩`, golden sections around the best of a scan.
  private static double byAngle(SignedPoints points) {
    double width = 2 * Math.PI / ANGLES, best = 0;
    for (int i = 0; i < ANGLES; i++) {
      if (margin(points, i * width) > margin(points, best)) best = i * width;
    }
    double low = best - width, high = best + width;
    while (high - low > 1e-11) {
      double a = high - GOLDEN * (high - low), b = low + GOLDEN * (high - low);
      if (margin(points, a) > margin(points, b)) high = b;
      else low = a;
    }
    return margin(points, (low + high) / 2);
  }

  private static double margin(SignedPoints points, double angle) {
    double least = Double.POSITIVE_INFINITY, cos = Math.cos(angle), sin = Math.sin(angle);
    for (int n = 0; n < points.count(); n++) {
      double f = cos * points.inputs().get(n, 0) + sin * points.inputs().get(n, 1);
      least = Math.min(least, points.signs().get(n) * f);
    }
    return least;
  }
}
