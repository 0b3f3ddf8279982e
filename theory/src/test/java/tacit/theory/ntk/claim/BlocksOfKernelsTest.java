// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.theory.ntk.FlattenKernel;
import tacit.theory.ntk.GlobalAveragePoolKernel;

class BlocksOfKernelsTest {
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void blocks_of_any_size_have_the_same_bits(Seed seed) {
    var x = BlocksOfKernels.images(seed);
    for (int rows = 1; rows < 7; rows++) {
      assertThat(BlocksOfKernels.sides(x, rows, rows, new GlobalAveragePoolKernel()).error())
          .isEqualTo(0);
    }
  }

  /// Dropout before the last layer halves what the diagonal gains from it.
  @Test
  void a_sample_that_is_in_both_sets_counts_as_two() {
    var sides =
        BlocksOfKernels.sides(BlocksOfKernels.images(new Seed(0)), 3, 2, new FlattenKernel());
    assertThat(sides.measured().get(2, 0)).isLessThan(sides.claimed().get(2, 0));
    assertThat(sides.measured().get(1, 0)).isEqualTo(sides.claimed().get(1, 0));
  }
}
