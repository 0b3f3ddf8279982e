// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class PooledRectifierTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_largest_commutes_with_what_nowhere_falls(Seed seed) {
    var random = seed.generator();
    Tensor pre = Tensor.gaussian(random, 2, random.nextInt(1, 6), random.nextInt(2, 6), 3);
    assertThat(PooledRectifier.sides(pre, PooledRectifier.RELU).holds()).isTrue();
    assertThat(PooledRectifier.sides(pre, PooledRectifier.LEAKY).holds()).isTrue();
    assertThat(PooledRectifier.sides(pre, Math::rint).holds()).isTrue();
    assertThat(PooledRectifier.sides(pre, p -> -p).holds()).isFalse();
  }

  // Golden, by hand: −3 and 2 in a first channel, −1 and −4 in a second

  @Test
  void of_two_places() {
    Tensor pre = Tensor.of(Shape.of(1, 1, 2, 2), -3, -1, 2, -4);
    var relu = PooledRectifier.sides(pre, PooledRectifier.RELU);
    assertThat(relu.measured().toDoubles()).containsExactly(2, 0);
    assertThat(relu.claimed().toDoubles()).containsExactly(2, 0);
    var absolute = PooledRectifier.sides(pre, Math::abs);
    assertThat(absolute.measured().toDoubles()).containsExactly(2, 1);
    assertThat(absolute.claimed().toDoubles()).containsExactly(3, 4);
  }
}
