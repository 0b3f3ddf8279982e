// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.theory.htf.Entanglement;

class EntanglementNearWidthTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void low_rank_with_noise_is_within_the_bound(Seed seed) {
    var random = seed.generator();
    int rank = random.nextInt(1, 5);
    double noise = random.nextDouble(0, 0.24);
    assertThat(EntanglementNearWidth.sides(seed, rank, rank, noise).holds()).isTrue();
  }

  // Golden, by hand

  @Test
  void equal_singular_values_reach_the_bound_and_one_more_passes_it() {
    var reached = EntanglementNearWidth.spread(3, 3);
    assertThat(reached.holds()).isTrue();
    double[] byHand = new double[5];
    Arrays.fill(byHand, Math.log(3));
    assertThat(reached.measured().toDoubles()).containsExactly(byHand, within(1e-15)); // ulp
    assertThat(EntanglementNearWidth.spread(4, 3).holds()).isFalse();
  }

  @Test
  void the_bound_by_hand() {
    assertThat(Entanglement.mostNearWidth(1, 0.125, 4))
        .isCloseTo(0.25 * Math.log(4) + 1, within(1e-15)); // ulp
    assertThat(Entanglement.enoughForWidth(3, 0.5, 4))
        .isCloseTo(0.05 * Math.log(3), within(1e-16)); // ulp
  }
}
