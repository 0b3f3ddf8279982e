// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import java.util.function.Consumer;

/// Gradient descent of the exponential loss in steps of a fixed share of the weights,
///
/// ```text
/// Δθ = −c ‖θ‖ ∇ln L / ‖∇ln L‖
/// ```
///
/// which reaches losses far below the smallest double: `ln L` is all that it needs. The time that
/// gradient flow takes for the same way is `Σ c‖θ‖ / ‖∇L‖`, kept as a logarithm.
///
/// @param c share of the weights in a step
public record RelativeDescent(SignedPoints points, double c) {
  private static final long MOST_STEPS = 10_000_000;

  public RelativeDescent {
    if (!(c > 0 && c < 1)) {
      throw new IllegalArgumentException(
          "relative descent: a share of " + c + "; give one above 0 and below 1");
    }
  }

  /// Where a descent is.
  ///
  /// @param logTime `ln t`; −∞ at the start
  public record Place(ReluNetwork network, double logLoss, double logTime) {}

  /// Descends until `ln L` is at most `until`; the listener sees every place, the start too.
  public Place run(ReluNetwork start, double until, Consumer<Place> listener) {
    Place at = new Place(start, logLoss(start), Double.NEGATIVE_INFINITY);
    listener.accept(at);
    for (long step = 1; at.logLoss() > until; step++) {
      if (step > MOST_STEPS) {
        throw new ArithmeticException(
            "relative descent: ln L is %s after %d steps, not %s; the points may not be separable"
                .formatted(at.logLoss(), MOST_STEPS, until));
      }
      at = step(at, step);
      listener.accept(at);
    }
    return at;
  }

  private Place step(Place at, long number) {
    PerLayer theta = at.network().weights();
    double[] w = ExponentialLoss.shares(at.network().margins(points));
    PerLayer descent = at.network().gradient(points.inputs(), points.signed(w));
    double norm = descent.norm();
    if (!(norm > 0)) {
      throw new ArithmeticException(
          "relative descent: the gradient is 0 at step %d, where ln L = %s; no hidden unit sees a point that matters, draw another start"
              .formatted(number, at.logLoss()));
    }
    double length = c * theta.norm();
    var network = new ReluNetwork(theta.plus(length / norm, descent));
    double logTime = Math.log(length) - Math.log(norm) - at.logLoss();
    return new Place(network, logLoss(network), logSum(at.logTime(), logTime));
  }

  private double logLoss(ReluNetwork network) {
    return ExponentialLoss.log(network.margins(points));
  }

  /// `ln(eᵃ + eᵇ)`.
  private static double logSum(double a, double b) {
    double more = Math.max(a, b), less = Math.min(a, b);
    return more + Math.log1p(Math.exp(less - more));
  }
}
