// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tacit.autodiff.Tensor;
import tacit.theory.special.OrdinaryDifferential;

class ExponentialFlowTest {
  private static final double H = 1e-3;
  private static final int EVERY = 100;
  private static final List<MarginState> PLAIN = trajectory(Variant.GRADIENT_FLOW);
  private static final List<MarginState> HELD = trajectory(Variant.LAGRANGE_MULTIPLIER);

  private static List<MarginState> trajectory(Variant variant) {
    List<MarginState> seen = new ArrayList<>();
    flow(variant, H)
        .run(
            FourPoints.network(),
            50_000,
            (at, k) -> {
              if (k % EVERY == 0) seen.add(MarginState.of(at, FourPoints.points()));
            });
    return seen;
  }

  private static MarginState seen(Variant variant, double t) {
    int at = Math.toIntExact(Math.round(t / (EVERY * H))) - 1;
    return (variant == Variant.GRADIENT_FLOW ? PLAIN : HELD).get(at);
  }

  private static ExponentialFlow flow(Variant variant, double h) {
    return new ExponentialFlow(variant, FourPoints.points(), h);
  }

  private static double[] told(MarginState at) {
    double[] rho = at.layerNorms().toDoubles();
    return new double[] {rho[0], rho[1], Math.exp(at.logLoss()), at.minimum(), at.area()};
  }

  // Golden: an independent program's solver of eighth order, to ten digits. Where a hidden unit has
  // switched on the way (t ≈ 4.4 of the plain flow, 0.38 of the other) the step that crosses it
  // leaves an error of up to h² times the jump of the second derivative: 10⁻⁴ of each number.

  @ParameterizedTest(name = "{0} at {1}")
  @CsvSource({
    "GRADIENT_FLOW, 0.5, 2.206176831, 1.765563992, 0.453515142, 0.324040194, 0.859332069, 1e-8",
    "GRADIENT_FLOW, 1, 2.357389344, 1.951226414, 0.259069665, 0.416086514, 0.882008542, 1e-8",
    "GRADIENT_FLOW, 5, 2.839175994, 2.512154518, 0.041331642, 0.556990863, 0.894968697, 1e-4",
    "GRADIENT_FLOW, 50, 3.452267662, 3.188753990, 0.002226062, 0.652448798, 0.877814396, 1e-4",
    "LAGRANGE_MULTIPLIER, 0.3, 2.126802998, 1.665320088, 0.400554764, 0.436698619, 0.887421808,"
        + " 1e-8",
    "LAGRANGE_MULTIPLIER, 0.5, 2.193899430, 1.750198478, 0.284327766, 0.534173200, 0.887091845,"
        + " 1e-4",
    "LAGRANGE_MULTIPLIER, 1, 2.316851476, 1.902051724, 0.154660725, 0.657854939, 0.867279918, 1e-4",
    "LAGRANGE_MULTIPLIER, 5, 2.702817013, 2.356951380, 0.030219660, 0.721224548, 0.810087233, 1e-4",
    "LAGRANGE_MULTIPLIER, 50, 3.291277114, 3.013719469, 0.002107066, 0.731221145, 0.786103728,"
        + " 1e-4",
  })
  void the_small_network_flows_so(
      Variant variant,
      double t,
      double rho1,
      double rho2,
      double loss,
      double least,
      double area,
      double relative) {
    double[] told = told(seen(variant, t));
    double[] printed = {rho1, rho2, loss, least, area};
    for (int i = 0; i < printed.length; i++) {
      assertThat(told[i]).isCloseTo(printed[i], within(relative * printed[i] + 5e-10));
    }
  }

  @Test
  void both_flows_begin_here() {
    double[] begin = told(MarginState.of(FourPoints.network(), FourPoints.points()));
    assertThat(begin[2]).isCloseTo(0.9717340500967614, within(2 * Math.ulp(1.0)));
    assertThat(begin[3]).isCloseTo(1 / 6.0, within(Math.ulp(1.0)));
    assertThat(begin[4]).isCloseTo(0.75, within(Math.ulp(1.0)));
  }

  @ParameterizedTest(name = "at {0}")
  @CsvSource({"0.5, 0.09903354", "1, 0.14423069", "5, 0.22169216", "20, 0.261252"})
  void the_smoothed_margin_of_the_plain_flow_is_this(double t, double value) {
    var at = seen(Variant.GRADIENT_FLOW, t);
    assertThat(at.smoothedMargin().value()).isCloseTo(value, within(1e-5 * value));
  }

  @ParameterizedTest(name = "{0}: unit {1}")
  @CsvSource({
    "GRADIENT_FLOW, 1, 4.39, 0.005",
    "GRADIENT_FLOW, 2, 4.77, 0.005",
    "LAGRANGE_MULTIPLIER, 1, 0.377, 0.001",
    "LAGRANGE_MULTIPLIER, 2, 0.430, 0.001"
  })
  void two_hidden_units_switch_off_for_the_first_point(
      Variant variant, int unit, double t, double step) {
    List<Double> off = new ArrayList<>();
    flow(variant, H)
        .run(
            FourPoints.network(),
            5000,
            (at, k) -> {
              var w = at.network().weights().get(0);
              if (2 * w.get(unit, 0) + w.get(unit, 1) <= 0) off.add(k * H);
            });
    assertThat(off.getFirst()).isCloseTo(t, within(step)); // as printed, and a step
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"GRADIENT_FLOW, 4.39, 0.005", "LAGRANGE_MULTIPLIER, 0.377, 0.001"})
  void the_area_turns_where_the_first_of_them_does(Variant variant, double t, double step) {
    List<Double> areas = new ArrayList<>();
    flow(variant, H)
        .run(
            FourPoints.network(),
            5000,
            (at, _) -> areas.add(MarginState.of(at, FourPoints.points()).area()));
    double highest = Collections.max(areas);
    assertThat((areas.indexOf(highest) + 1) * H)
        .isCloseTo(t, within(step)); // as printed, and a step
  }

  @Test
  void descent_of_the_small_network_ends_here() {
    var end = flow(Variant.GRADIENT_FLOW, 0.01).descent(FourPoints.network(), 100, (_, _) -> {});
    double[] told = told(MarginState.of(end, FourPoints.points()));
    // a hundred steps of a few sums each, another program's in another order
    assertThat(told[0]).isCloseTo(2.3584157080068073, within(1e-12));
    assertThat(told[1]).isCloseTo(1.9525081906448871, within(1e-12));
    assertThat(told[2]).isCloseTo(0.25795938247315797, within(1e-12));
  }

  // Agreement

  @ParameterizedTest(name = "at {0}")
  @CsvSource({"5, 2.839175994, 0.556990863", "50, 3.452267662, 0.652448798"})
  void steps_that_adapt_cross_the_switches_to_six_digits(double t, double rho1, double least) {
    var points = FourPoints.points();
    var flow = flow(Variant.GRADIENT_FLOW, H);
    var solver =
        OrdinaryDifferential.of((_, y, yDot) -> {
          double[] rate = flat(flow.rate(FlowState.of(flow.variant(), network(y))));
          System.arraycopy(rate, 0, yDot, 0, yDot.length);
        });
    // 10⁻¹⁰ a step, but where a step crosses a switch its estimate of that takes the flow for
    // smooth
    double close = 1e-6;
    var end = network(solver.solve(flat(FourPoints.network().weights()), t).getFirst());
    var state = MarginState.of(end, points);
    assertThat(state.layerNorms().get(0)).isCloseTo(rho1, within(close));
    assertThat(state.minimum()).isCloseTo(least, within(close));
  }

  private static double[] flat(PerLayer weights) {
    return weights.tensors().stream().flatMapToDouble(w -> Arrays.stream(w.toDoubles())).toArray();
  }

  private static ReluNetwork network(double... y) {
    return ReluNetwork.of(
        Tensor.matrix(
            new double[] {y[0], y[1]}, new double[] {y[2], y[3]}, new double[] {y[4], y[5]}),
        Tensor.matrix(new double[] {y[6], y[7], y[8]}));
  }

  // Messages

  @Test
  void a_step_takes_time() {
    assertThatThrownBy(() -> flow(Variant.GRADIENT_FLOW, 0))
        .hasMessage("exponential flow: a step of 0.0; give a finite time above 0");
  }

  @Test
  void a_step_that_is_too_long_is_noticed() {
    var points = new SignedPoints(FourPoints.points().inputs(), Tensor.vector(-1, 1, -1, -1));
    var flow = new ExponentialFlow(Variant.GRADIENT_FLOW, points, 10);
    assertThatThrownBy(() -> flow.descent(FourPoints.network(), 50, (_, _) -> {}))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "exponential flow: weights are not finite after step 2 of 10.0; take shorter steps");
  }
}
