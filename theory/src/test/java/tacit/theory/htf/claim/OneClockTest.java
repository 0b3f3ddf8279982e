// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.nn.factorization.Factorization;
import tacit.nn.factorization.GaussianStart;
import tacit.nn.optim.Adam;
import tacit.nn.optim.GroupRmsProp;
import tacit.nn.optim.RmsProp;

class OneClockTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void one_number_for_all_keeps_the_direction(Seed seed) {
    for (Factorization model : DrawnFlow.models()) {
      var drawn = DrawnFlow.of(model, new GaussianStart(0.5), seed);
      assertThat(OneClock.sides(drawn, GroupRmsProp.of(0.1)).holds()).isTrue();
      assertThat(OneClock.sides(drawn, RmsProp.of(0.1)).holds()).isFalse();
      assertThat(OneClock.sides(drawn, Adam.of(0.1)).holds()).isFalse();
    }
  }
}
