// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class EqualPullTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void batches_that_differ_in_one_point_tell_the_two_apart(Seed seed) {
    for (int size = 1; size < 6; size++) {
      assertThat(EqualPull.sides(seed, size).holds()).as("batches of " + size).isTrue();
    }
    assertThat(EqualPull.sides(seed, 6).holds()).isFalse();
  }
}
