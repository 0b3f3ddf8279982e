// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class LayerNormScaleTest {
  /// Without the small inputs `ε` is 1e-12 beside variances above 0.1.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void scale_is_forgotten(Seed seed) {
    var random = seed.generator();
    var sides = LayerNormScale.sides(Tensor.gaussian(random, 3, 8), random.nextDouble(1, 1000), 0);
    assertThat(sides.error()).isLessThan(1e-10);
  }

  /// Rounding does not touch powers of two; only `ε` does, relatively less.
  @Test
  void a_bias_remembers_it() {
    var sides = LayerNormScale.sides(Tensor.gaussian(new Seed(0).generator(), 3, 8), 4, 0.5);
    assertThat(sides.holds()).isFalse();
  }
}
