// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import java.util.Arrays;
import java.util.function.ObjLongConsumer;
import java.util.function.UnaryOperator;

/// Gradient flow of a network under the exponential loss of some points, `L = Σₙ e^{−yₙ f(xₙ)}`,
/// plain or with the directions held to norm 1; see [Variant] and [FlowRates].
///
/// Steps are Kutta's classical ones, [#step]: four gradients each, an error of the order of `h⁴`
/// over a fixed time as long as no hidden unit switches. Where one does, the slope jumps, and the
/// step that crosses it errs by up to the order of `h²`. [#descent] takes Euler's steps, which in
/// the plain flow are gradient descent with the rate `h`.
///
/// @param h time of a step
/// @source Kutta 1901; Hairer, Nørsett & Wanner 1993, table II.1.2
public record ExponentialFlow(Variant variant, SignedPoints points, double h) {
  public ExponentialFlow {
    if (!(h > 0 && Double.isFinite(h))) {
      throw new IllegalArgumentException(
          "exponential flow: a step of " + h + "; give a finite time above 0");
    }
  }

  /// Time derivatives of all that the state holds.
  public PerLayer rate(FlowState at) {
    return switch (variant) {
      case GRADIENT_FLOW -> {
        ReluNetwork network = at.network();
        double[] e = Arrays.stream(network.margins(points)).map(q -> Math.exp(-q)).toArray();
        yield network.gradient(points.inputs(), points.signed(e));
      }
      case LAGRANGE_MULTIPLIER -> {
        var rates = FlowRates.of(at.layerNorms(), at.directions(), points);
        yield FlowState.joined(rates.norms(), rates.directions(variant));
      }
    };
  }

  /// One Runge-Kutta step.
  public FlowState step(FlowState at) {
    PerLayer k1 = rate(at);
    PerLayer k2 = rate(at.plus(h / 2, k1));
    PerLayer k3 = rate(at.plus(h / 2, k2));
    PerLayer k4 = rate(at.plus(h, k3));
    return at.plus(h / 6, k1.plus(2, k2.plus(1, k3)).plus(1, k4));
  }

  /// The state after so many Runge-Kutta steps; the listener sees those after each, numbered from
  /// 1.
  public FlowState run(ReluNetwork start, long steps, ObjLongConsumer<FlowState> listener) {
    return repeat(start, steps, listener, this::step);
  }

  /// As [#run], by Euler's steps.
  public FlowState descent(ReluNetwork start, long steps, ObjLongConsumer<FlowState> listener) {
    return repeat(start, steps, listener, at -> at.plus(h, rate(at)));
  }

  private FlowState repeat(
      ReluNetwork start,
      long steps,
      ObjLongConsumer<FlowState> listener,
      UnaryOperator<FlowState> step) {
    FlowState at = FlowState.of(variant, start);
    for (long k = 1; k <= steps; k++) {
      at = step.apply(at);
      if (!at.numbers().finite()) {
        throw new ArithmeticException(
            "exponential flow: weights are not finite after step %d of %s; take shorter steps"
                .formatted(k, h));
      }
      listener.accept(at, k);
    }
    return at;
  }
}
