// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class TrainCovarianceDecayTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void it_flows_to_zero(Seed seed) {
    var k = DrawnKernels.of(seed, 5, 1, 1);
    assertThat(TrainCovarianceDecay.sides(k, 1, 0).holds()).isTrue();
    var last = TrainCovarianceDecay.trained(k, Double.POSITIVE_INFINITY, 0);
    // Numbers of size 1 cancel, with a condition below 100.
    assertThat(DrawnKernels.norm(last)).isCloseTo(0, within(1e-9));
  }

  @Test
  void a_ridge_keeps_some_of_it() {
    var k = DrawnKernels.of(new Seed(1), 5, 1, 1);
    assertThat(TrainCovarianceDecay.sides(k, 8, 0.1).holds()).isFalse();
  }
}
