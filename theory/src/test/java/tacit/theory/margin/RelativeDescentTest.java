// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Tensor;

class RelativeDescentTest {
  // Laws

  @Test
  void one_point_is_descended_in_a_straight_line() {
    // w ∝ x grows by the factor 1 + c a step, and q with it; t = (e^q − e^{q₀})/‖x‖² to O(c)
    var one = new SignedPoints(Tensor.matrix(new double[] {3, 4}), Tensor.vector(1));
    var start = ReluNetwork.of(Tensor.matrix(new double[] {0.03, 0.04}));
    List<RelativeDescent.Place> seen = new ArrayList<>();
    var end = new RelativeDescent(one, 1e-3).run(start, -800, seen::add);
    int steps = seen.size() - 1;
    assertThat(-end.logLoss()).isCloseTo(0.25 * Math.pow(1.001, steps), within(1e-9 * 800));
    assertThat(seen.get(steps - 1).logLoss()).isGreaterThan(-800);
    // the last step is 0.8 long in q and counts with the gradient at its start
    assertThat(end.logTime()).isCloseTo(800 - Math.log(25), within(1.0));
  }

  // Messages

  @Test
  void a_share_is_between_0_and_1() {
    assertThatThrownBy(() -> new RelativeDescent(FourPoints.points(), 0))
        .hasMessage("relative descent: a share of 0.0; give one above 0 and below 1");
  }

  @Test
  void a_network_whose_units_are_all_off_is_given_up() {
    var dead =
        ReluNetwork.of(Tensor.matrix(new double[] {-1, -1}), Tensor.matrix(new double[] {1}));
    var point = new SignedPoints(Tensor.matrix(new double[] {1, 1}), Tensor.vector(1));
    assertThatThrownBy(() -> new RelativeDescent(point, 0.1).run(dead, -1, _ -> {}))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "relative descent: the gradient is 0 at step 1, where ln L = 0.0; no hidden unit sees a"
                + " point that matters, draw another start");
  }
}
