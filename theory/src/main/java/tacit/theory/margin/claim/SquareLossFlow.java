// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import java.util.List;
import java.util.stream.DoubleStream;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.margin.SquareLossNorm;
import tacit.theory.special.OrdinaryDifferential;

/// The norm under square loss and weight decay, its directions at rest, goes to `ρ_eq = Σ yₙfₙ/(λ +
/// Σ fₙ²)` with the rate `2(λ + Σ fₙ²)`; see [SquareLossNorm].
///
/// - Measured: `ρ` at some times, by a solver of `ρ̇ = −2 Σ (ρfₙ − yₙ) fₙ − 2λρ`
/// - Claimed: the exponential
///
/// If the direction turns too, the norm goes elsewhere.
@Claim(
    id = "derived-square-loss-norm",
    statement =
        "Under square loss with weight decay λ and resting directions the norm goes exponentially,"
            + " with rate 2(λ + Σf²), to Σ yf/(λ + Σf²).",
    assumption = "The directions rest.",
    source =
        "Tacit; a linear equation, whose equilibrium is also in a summary of Poggio & Liao 2021",
    status = Status.DERIVED)
public record SquareLossFlow() implements Theorem {
  private static final double[] TIMES = {0.05, 0.5, 5};
  private static final double DECAY = 0.1;
  private static final double START = 0.2;
  // Two points of the plane with sign 1; the direction at the start is (1, 0).
  private static final double[][] POINTS = {{1, 2}, {0.5, -1}};

  @Override
  public List<Check> checks() {
    return List.of(
        Check.inside(resting(DECAY)).with("directions", "at rest").with("λ", DECAY),
        Check.inside(resting(0)).with("directions", "at rest").with("λ", 0),
        Check.outside(turning(DECAY)).with("directions", "turning").with("λ", DECAY));
  }

  static Sides resting(double decay) {
    return sides(decay, weights(decay, 1));
  }

  /// Both weights move.
  static Sides turning(double decay) {
    return sides(decay, weights(decay, 2));
  }

  /// `‖w‖` at the times, if the first `moving` of two weights move.
  private static double[] weights(double decay, int moving) {
    var solver =
        OrdinaryDifferential.of((_, w, rate) -> {
          for (int j = 0; j < moving; j++) rate[j] = -2 * decay * w[j];
          for (double[] x : POINTS) {
            double off = w[0] * x[0] + w[1] * x[1] - 1;
            for (int j = 0; j < moving; j++) rate[j] -= 2 * off * x[j];
          }
        });
    return solver.solve(new double[] {START, 0}, TIMES).stream()
        .mapToDouble(w -> Math.hypot(w[0], w[1]))
        .toArray();
  }

  private static Sides sides(double decay, double... measured) {
    var norm = SquareLossNorm.of(decay, POINTS[0][0], POINTS[1][0]);
    return Sides.equal(
        Tensor.vector(measured),
        Tensor.vector(DoubleStream.of(TIMES).map(t -> norm.at(t, START)).toArray()),
        1e-9,
        "the solver's 10⁻¹⁰ a step, on a decaying flow");
  }
}
