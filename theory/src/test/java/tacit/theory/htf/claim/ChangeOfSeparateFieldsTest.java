// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class ChangeOfSeparateFieldsTest {
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void two_layers_do_not_turn_and_have_no_slope(Seed seed) {
    assertThat(ChangeOfSeparateFields.sides(2, false, seed).holds()).isTrue();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_third_layer_sees_both_patches(Seed seed) {
    double[] measured = ChangeOfSeparateFields.sides(3, false, seed).measured().toDoubles();
    assertThat(measured[0]).isLessThan(1 - 1e-6);
    assertThat(measured[1]).isGreaterThan(measured[0] + 1e-6);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void statistics_of_the_batch_tie_all_pixels(Seed seed) {
    assertThat(ChangeOfSeparateFields.sides(2, true, seed).holds()).isFalse();
  }
}
