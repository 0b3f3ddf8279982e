// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ExponentialLossTest {
  // Laws

  @Test
  void a_common_shift_of_margins_is_a_shift_of_the_logarithm() {
    double near = ExponentialLoss.log(1, 2, 5);
    assertThat(ExponentialLoss.log(1001, 1002, 1005)).isCloseTo(near - 1000, within(1e-12));
    assertThat(ExponentialLoss.log(-999, -998, -995)).isCloseTo(near + 1000, within(1e-12));
    assertThat(ExponentialLoss.shares(1001, 1002, 1005))
        .containsExactly(ExponentialLoss.shares(1, 2, 5));
  }

  // Golden: the four points, computed apart by another program

  @Test
  void the_small_network_has_this_loss() {
    assertThat(Math.exp(ExponentialLoss.log(1.5, 2, 0.5, 5)))
        .isCloseTo(0.9717340500967614, within(2 * Math.ulp(1.0)));
  }

  @Test
  void two_margins_that_differ_by_ln_2_share_two_to_one() {
    double[] shares = ExponentialLoss.shares(Math.log(2), 0);
    assertThat(shares).containsExactly(new double[] {1 / 3.0, 2 / 3.0}, within(Math.ulp(1.0)));
  }
}
