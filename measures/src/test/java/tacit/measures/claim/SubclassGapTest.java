// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class SubclassGapTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void selectivity_and_ratio_tell_of_one_variance(Seed seed) {
    for (int members = 1; members < 18; members++) {
      assertThat(SubclassGap.sides(seed, members, Neurons.ALIVE).holds()).isTrue();
    }
    assertThat(SubclassGap.sides(seed, 5, -Neurons.ALIVE).holds()).isFalse();
  }

  // Golden, by hand: 0, 2 and 5, 5 have 1/2 · 1 + 1/2 · 0 + 1/4 · 4²

  @Test
  void two_and_two_samples() {
    double p = .5, in = Plain.of(0, 2).sigma(), rest = Plain.of(5, 5).sigma();
    double gap = Plain.of(0, 2).mean() - Plain.of(5, 5).mean();
    assertThat(p * in * in + (1 - p) * rest * rest + p * (1 - p) * gap * gap).isEqualTo(4.5);
    assertThat(Plain.of(0, 2, 5, 5).sigma()).isCloseTo(Math.sqrt(4.5), within(Math.ulp(4.0)));
  }
}
