// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SmoothedMarginTest {
  // Laws

  @Test
  void losses_below_the_smallest_double_have_one() {
    var far = SmoothedMargin.of(2, 2, 2000, 2004);
    assertThat(far.value()).isCloseTo((2000 - Math.log1p(Math.exp(-4))) / 4, within(1e-12));
    assertThat(far.normalized()).isEqualTo(500);
    assertThat(far.slack()).isEqualTo(Math.log(2) / 4);
    assertThat(SmoothedMargin.logistic(-2000, 2, 2)).isEqualTo(500);
  }

  @Test
  void of_one_point_all_three_are_one() {
    var one = SmoothedMargin.of(3, 2, 4.5);
    assertThat(one).isEqualTo(new SmoothedMargin(0.5, 0.5, 0));
  }

  @Test
  void the_logistic_one_rises_along_the_flow_of_its_own_loss() {
    PerLayer at = FourPoints.network().weights();
    double h = 1e-2, before = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < 5000; k++) {
      PerLayer k1 = logisticRate(at), k2 = logisticRate(at.plus(h / 2, k1));
      PerLayer k3 = logisticRate(at.plus(h / 2, k2)), k4 = logisticRate(at.plus(h, k3));
      at = at.plus(h / 6, k1.plus(2, k2.plus(1, k3)).plus(1, k4));
      double[] q = new ReluNetwork(at).margins(FourPoints.points());
      double loss = Arrays.stream(q).map(m -> Math.log1p(Math.exp(-m))).sum();
      if (loss >= Math.log(2)) continue;
      double smoothed = SmoothedMargin.logistic(Math.log(loss), at.norm(), 2);
      assertThat(smoothed).isGreaterThan(before);
      before = smoothed;
    }
    assertThat(before).isGreaterThan(0.2);
  }

  /// `−∂L/∂W_k` of `L = Σₙ ln(1 + e^{−qₙ})`.
  private static PerLayer logisticRate(PerLayer at) {
    var points = FourPoints.points();
    var network = new ReluNetwork(at);
    double[] slope =
        Arrays.stream(network.margins(points)).map(q -> 1 / (1 + Math.exp(q))).toArray();
    return network.gradient(points.inputs(), points.signed(slope));
  }

  // Golden

  @Test
  void the_small_network_has_these_margins() {
    var at = MarginState.of(FourPoints.network(), FourPoints.points()).smoothedMargin();
    // another program's sum of four exponentials; ln L is near 0, so its last digit weighs more
    assertThat(at.value()).isCloseTo(0.004587699675453173, within(Math.ulp(1.0)));
    assertThat(at.normalized()).isEqualTo(0.08); // 0.5 / 6.25
  }

  @Test
  void the_logistic_one_is_0_at_a_loss_of_ln_2() {
    assertThat(SmoothedMargin.logistic(Math.log(Math.log(2)), 1, 1))
        .isCloseTo(0, within(Math.ulp(1.0)));
    // L = 1: −ln(e − 1) over 2³
    assertThat(SmoothedMargin.logistic(0, 2, 3))
        .isCloseTo(-0.541324854612918 / 8, within(Math.ulp(1.0)));
  }

  @Test
  void the_logistic_one_has_no_step_where_its_formula_changes() {
    double below = SmoothedMargin.logistic(Math.log(0.9999999e-8), 1, 1);
    double above = SmoothedMargin.logistic(Math.log(1.0000001e-8), 1, 1);
    assertThat(below - above).isCloseTo(2e-7, within(1e-13)); // ln of the ratio, to L²
  }

  // Messages

  @Test
  void weights_of_zero_have_no_direction() {
    assertThatThrownBy(() -> SmoothedMargin.of(0, 2, 1))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("smoothed margin: weights of norm 0.0 have no direction; start them elsewhere");
  }
}
