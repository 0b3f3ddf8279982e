// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class ChunkSumTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void sums_of_all_chunks_scatter_as_the_formula_says(Seed seed) {
    double[] u = Tensor.gaussian(seed.generator(), 9).toDoubles();
    for (int w = 1; w <= u.length; w++) assertThat(ChunkSum.everyChunk(u, w).holds()).isTrue();
    assertThat(ChunkSum.everyPair(u).holds()).isFalse();
  }

  // Golden, by hand: of 1, 2, 4, 7 the mean is 3.5 and s² is 7

  @Test
  void of_four_numbers() {
    double[] u = {1, 2, 4, 7}, variances = {5.25, 7, 5.25, 0};
    for (int w = 1; w <= 4; w++) {
      assertThat(ChunkSum.everyChunk(u, w).measured().toDoubles())
          .containsExactly(new double[] {3.5 * w, variances[w - 1]}, within(1e-14));
    }
  }
}
