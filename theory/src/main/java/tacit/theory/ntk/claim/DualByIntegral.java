// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import tacit.autodiff.Seed;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;

/// The closed forms of the duals are the integrals that define them,
///
/// ```text
/// T = ∬ φ(√k₁₁ x) φ(k₁₂/√k₁₁ x + √(k₂₂ − k₁₂²/k₁₁) y) e^−(x² + y²)/2 / 2π dx dy
/// ```
///
/// - Measured: the integral by the trapezoid rule; for kinked functions of degree `n` in polar
///   coordinates, where the radius gives `2ⁿ n!` and the angle is integrated between the kinks
/// - Claimed: the dual's formula
///
/// For another distribution than the normal one they part: two coins that agree with probability
/// `(1 + c)/2` have the covariance `c`, too.
///
/// @source Cho & Saul 2009, section 2.1 (polar coordinates); the others by completing squares
@Claim(
    id = "cho2009-dual-by-integral",
    statement = "The closed forms of all dual activations are the Gaussian integrals E[φ(u)φ(v)].",
    assumption = "u and v are jointly normal.",
    source = "Cho & Saul 2009, section 2.1, for the rectified powers",
    status = Status.RECALL)
public record DualByIntegral() implements Theorem {
  private static final int PAIRS = 3;
  private static final double REACH = 12, STEP = 0.1;

  /// Between two kinks a product of cosines, far from any other.
  private static final int NODES = 24;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    var pairs = DrawnPair.many(new Seed(1), PAIRS);
    for (var each : Activated.smooth()) {
      checks.add(Check.inside(sides(each, pairs)).with("activation", each.name()));
    }
    for (var each : Activated.kinked()) {
      checks.add(Check.inside(sides(each, pairs)).with("activation", each.name()));
      if (each.degree() == 1) {
        checks.add(Check.outside(coins(each, 0.3)).with("activation", each.name() + " of coins"));
      }
    }
    return checks;
  }

  static Sides sides(Activated each, List<DrawnPair> pairs) {
    var f = each.function();
    var measured =
        each.degree() < 0
            ? DrawnPair.all(pairs, (x, p, q) -> plane(f, x, p, q))
            : DrawnPair.all(pairs, (x, p, q) -> polar(f, each.degree(), x, p, q));
    return Sides.equal(
        measured,
        DrawnPair.all(pairs, each.dual()::value),
        1e-10,
        "the rules leave 10⁻¹¹ for these variances");
  }

  /// `E[φ(u) φ(v)]` of two coins, `u, v = ±1`.
  private static Sides coins(Activated each, double c) {
    double up = each.function().applyAsDouble(1), down = each.function().applyAsDouble(-1);
    double mean = (1 + c) / 4 * (up * up + down * down) + (1 - c) / 2 * up * down;
    return Sides.equal(mean, each.dual().value(c, 1, 1), 1e-10, "as for normal variables");
  }

  private static double plane(DoubleUnaryOperator f, double k12, double k11, double k22) {
    double root = Math.sqrt(k11), along = k12 / root, across = Math.sqrt(k22 - along * along);
    double sum = 0;
    int count = (int) Math.round(REACH / STEP);
    for (int i = -count; i <= count; i++) {
      double x = i * STEP, inner = 0;
      for (int j = -count; j <= count; j++) {
        double y = j * STEP;
        inner += f.applyAsDouble(along * x + across * y) * Math.exp(-y * y / 2);
      }
      sum += inner * f.applyAsDouble(root * x) * Math.exp(-x * x / 2);
    }
    return sum * STEP * STEP / (2 * Math.PI);
  }

  private static double polar(DoubleUnaryOperator f, int n, double k12, double k11, double k22) {
    double size = Math.sqrt(k11 * k22), theta = Math.acos(k12 / size), radius = 1;
    for (int i = 1; i <= n; i++) radius *= 2 * i;
    DoubleUnaryOperator angular =
        t -> f.applyAsDouble(Math.cos(t)) * f.applyAsDouble(Math.cos(t - theta));
    double half = Math.PI / 2;
    double[] kinks = {-half, theta - half, half, theta + half, 3 * half};
    var rule = GaussLegendre.of(NODES);
    double sum = 0;
    for (int i = 1; i < kinks.length; i++) sum += rule.integral(angular, kinks[i - 1], kinks[i]);
    return Math.pow(size, n) * radius * sum / (2 * Math.PI);
  }
}
