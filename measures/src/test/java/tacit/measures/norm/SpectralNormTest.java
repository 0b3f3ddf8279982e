// SPDX-License-Identifier: Apache-2.0
package tacit.measures.norm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tacit.measures.norm.Golden.roundings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class SpectralNormTest {
  // Golden values, by hand

  @Test
  void the_golden_weights_have_the_root_of_three() {
    double root = Math.sqrt(3);
    for (Tensor weight : Golden.A) {
      assertThat(SpectralNorm.of(weight)).isCloseTo(root, roundings(4, root));
      assertThat(SpectralNorm.byPowerIteration(weight)).isCloseTo(root, within(1e-12 * root));
    }
  }

  @Test
  void ones_alone_stand_still_on_an_eigenvector_of_the_smaller_value() {
    assertThat(SpectralNorm.byPowerIteration(Golden.W1, 0)).isCloseTo(1, roundings(4, 1));
    assertThat(SpectralNorm.byPowerIteration(Golden.W1, 1e-7)).isCloseTo(1, within(1e-12));
  }

  @Test
  void zero_has_the_norm_zero() {
    assertThat(SpectralNorm.byPowerIteration(Tensor.zeros(DType.FLOAT64, Shape.of(2, 3)))).isZero();
  }

  // Agreement: the two ways

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void power_iteration_and_decomposition_agree(Seed seed) {
    Tensor matrix = Tensor.gaussian(seed.generator(), 7, 5);
    double exact = SpectralNorm.of(matrix);
    // it stops at a change of 1e-12 a step; a thousand such steps are all that could be missing
    assertThat(SpectralNorm.byPowerIteration(matrix)).isCloseTo(exact, within(1e-9 * exact));
  }
}
