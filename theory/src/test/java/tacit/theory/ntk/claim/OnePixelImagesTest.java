// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Verdict;
import tacit.nn.Padding;
import tacit.theory.ntk.FlattenKernel;

class OnePixelImagesTest {
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_filter_of_one_tap_changes_no_bit(Seed seed) {
    var x = Tensor.gaussian(seed.generator(), 3, 4);
    var sides = OnePixelImages.sides(x, 1, Padding.VALID, new FlattenKernel());
    assertThat(sides.error()).isEqualTo(0);
  }

  @Test
  void zeros_around_the_pixel_make_it_less() {
    assertThat(new OnePixelImages().checks())
        .filteredOn(check -> !check.assumed())
        .extracting(Check::verdict)
        .containsOnly(Verdict.FAILS_OUTSIDE)
        .hasSize(2);
  }
}
