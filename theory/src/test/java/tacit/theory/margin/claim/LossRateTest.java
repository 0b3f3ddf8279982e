// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.Tensor;
import tacit.theory.margin.ReluNetwork;

class LossRateTest {
  // Laws

  @ParameterizedTest
  @ValueSource(doubles = {-2, 0.1, 3})
  void a_linear_network_ends_with_slope_minus_one_from_any_start(double second) {
    var w = Tensor.matrix(new double[] {0.3, second});
    var linear = Drawn.fourPoints().from(ReluNetwork.of(w));
    assertThat(LossRate.sides(linear, 20, 60).holds()).isTrue();
  }

  @Test
  void two_layers_fall_a_little_faster() {
    double slope = LossRate.sides(Drawn.fourPoints(), 20, 60).measured().item();
    // −1 − (2 − 2/K)/ln t at the middle, ln t = 40, where K = 2
    assertThat(slope).isCloseTo(-1 - 1 / 40.0, within(0.005));
  }
}
