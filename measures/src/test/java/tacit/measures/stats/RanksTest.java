// SPDX-License-Identifier: Apache-2.0
package tacit.measures.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class RanksTest {
  // Laws

  @Test
  void both_zeros_are_equal_and_infinities_are_at_the_ends() {
    assertThat(Ranks.of(0.0, Double.POSITIVE_INFINITY, -0.0, Double.NEGATIVE_INFINITY))
        .containsExactly(2.5, 4, 2.5, 1);
  }

  // Golden, by hand

  @Test
  void equal_numbers_share_their_places() {
    assertThat(Ranks.of(7, 3, 7, 1, 7)).containsExactly(4, 2, 4, 1, 4);
    assertThat(Ranks.of()).isEmpty();
  }

  // Agreement

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void ranks_are_counts_of_the_smaller_ones(Seed seed) {
    double[] x = seed.generator().ints(30, 0, 12).asDoubleStream().toArray();
    double[] counted =
        Arrays.stream(x)
            .map(v -> Arrays.stream(x).map(u -> u < v ? 1 : u == v ? .5 : 0).sum() + .5)
            .toArray();
    assertThat(Ranks.of(x)).isEqualTo(counted);
  }
}
