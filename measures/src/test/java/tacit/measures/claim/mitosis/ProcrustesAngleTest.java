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

class ProcrustesAngleTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void angles_are_distances(Seed seed) {
    var random = seed.generator();
    Tensor x = ProcrustesAngle.drawn(random, 2);
    Tensor y = ProcrustesAngle.drawn(random, 6);
    Tensor z = ProcrustesAngle.drawn(random, 4);
    assertThat(ProcrustesAngle.triangle(x, y, z).holds()).isTrue();
    assertThat(ProcrustesAngle.triangle(y, z, x).holds()).isTrue();
    assertThat(ProcrustesAngle.symmetry(y, z).holds()).isTrue();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void halfway_the_angle_is_halved_and_its_square_is_not(Seed seed) {
    var random = seed.generator();
    Tensor x = ProcrustesAngle.drawn(random, 4), z = ProcrustesAngle.drawn(random, 4);
    Tensor middle = ProcrustesAngle.halfway(x, z);
    var sides = ProcrustesAngle.triangle(x, middle, z);
    assertThat(sides.measured().item()).isCloseTo(sides.claimed().item(), within(1e-9));
    assertThat(ProcrustesAngle.squares(x, middle, z).holds()).isFalse();
  }

  // Golden

  @Test
  void of_eight_examples() {
    assertThat(ProcrustesAngle.symmetry(Eight.X, Eight.Y).claimed().item())
        .isCloseTo(.838131706072, Eight.DIGITS);
  }
}
