// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class HsicFormsTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void all_forms_are_one_number(Seed seed) {
    var random = seed.generator();
    Tensor x = Layers.noisy(random, 12, 4, 2, 1), y = Layers.noisy(random, 12, 7, 2, 1);
    assertThat(HsicForms.sides(HsicForms.centered(x, y), x, y, false).holds()).isTrue();
    assertThat(HsicForms.sides(HsicForms.neurons(x, y), x, y, false).holds()).isTrue();
    assertThat(HsicForms.sides(HsicForms.centered(x, y), x, y, true).holds()).isFalse();
  }

  // Golden

  @Test
  void of_eight_examples() {
    var sides = HsicForms.sides(HsicForms.neurons(Eight.X, Eight.Y), Eight.X, Eight.Y, false);
    double[] golden = {2.178571428571, 11.535714285714, 6.742857142857};
    assertThat(sides.measured().toDoubles()).containsExactly(golden, Eight.DIGITS);
    assertThat(sides.claimed().toDoubles()).containsExactly(golden, Eight.DIGITS);
  }
}
