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
import tacit.measures.dimension.SpectralDimension;

class IsotropicDimensionTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void few_examples_seem_to_fill_fewer_directions(Seed seed) {
    assertThat(IsotropicDimension.sides(seed, 300, 30, 0).holds()).isTrue();
    assertThat(IsotropicDimension.sides(seed, 300, 30, 1).holds()).isFalse();
  }

  // Golden, by hand: a cross of four points fills both directions, and its stretched one 1.47 of
  // them

  @Test
  void of_a_cross() {
    Tensor even = Tensor.matrix(new double[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}});
    Tensor stretched = Tensor.matrix(new double[][] {{2, 0}, {-2, 0}, {0, 1}, {0, -1}});
    assertThat(SpectralDimension.of(even, Layers.ON).participationRatio())
        .isCloseTo(2, within(1e-15));
    assertThat(SpectralDimension.of(stretched, Layers.ON).participationRatio())
        .isCloseTo(25 / 17.0, within(1e-15));
    assertThat(IsotropicDimension.sides(new Seed(0), 100, 100, 0).claimed().item()).isEqualTo(50);
  }
}
