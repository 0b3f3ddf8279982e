// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Window;

class UnrolledNormTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void without_padding_it_is_reached(Seed seed) {
    for (int stride = 1; stride <= 3; stride++) {
      Window window = Window.valid(3, 3, stride, stride);
      var sides = UnrolledNorm.sides(seed, window, UnrolledNorm.positions(window));
      assertThat(sides.measured().item())
          .isCloseTo(sides.claimed().item(), within(sides.tolerance()));
      assertThat(UnrolledNorm.sides(seed, window, 1).holds())
          .isEqualTo(UnrolledNorm.positions(window) == 1);
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void with_padding_it_is_not(Seed seed) {
    Window window = Window.same(3, 3, 1, 1, 6, 5);
    var sides = UnrolledNorm.sides(seed, window, UnrolledNorm.positions(window));
    assertThat(sides.measured().item()).isLessThan(sides.claimed().item());
  }
}
