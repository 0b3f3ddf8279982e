// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class StreamedSumsTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void sums_on_the_way_are_those_of_the_matrix(Seed seed) {
    assertThat(StreamedSums.silhouettes(seed, false).holds()).isTrue();
    assertThat(StreamedSums.spreads(seed, false).holds()).isTrue();
    assertThat(StreamedSums.silhouettes(seed, true).holds()).isFalse();
    assertThat(StreamedSums.spreads(seed, true).holds()).isFalse();
  }

  // Golden, by hand: distances 1, 0 and 1 among (1, 0), (0, 1) and (2, 0), with 0 of a sample to
  // itself three times more

  @Test
  void of_three_vectors() {
    var all = new AllDistances(Tensor.matrix(new double[][] {{1, 0}, {0, 1}, {2, 0}}));
    Indices each = Indices.of(0, 1, 2);
    assertThat(all.spread(each, false)).isCloseTo(Math.sqrt(2) / 3, within(Math.ulp(1.0)));
    assertThat(all.spread(each, true)).isCloseTo(Math.sqrt(20) / 9, within(Math.ulp(1.0)));
    Indices other = Indices.of(1);
    assertThat(all.silhouette(Indices.of(0, 2), List.of(other), false)).isEqualTo(1);
  }
}
