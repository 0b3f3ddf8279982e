// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.measures.intraclass.NeuronIntraclassVarianceRatio.Reference;

class TotalVarianceTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void what_is_inside_classes_and_what_is_between_them_is_all(Seed seed) {
    for (int classes = 2; classes <= 15; classes++) {
      assertThat(TotalVariance.sides(seed, classes, Reference.ALL).holds()).isTrue();
    }
    assertThat(TotalVariance.sides(seed, 3, Reference.COMPLEMENT).holds()).isFalse();
  }

  @Test
  void one_class_has_nothing_between() {
    assertThat(TotalVariance.sides(new Seed(0), 1, Reference.ALL).claimed().toDoubles())
        .containsOnly(1);
  }

  // Golden, by hand: 1 and 3 about 2, and 0, 4 and 8 about 4

  @Test
  void mean_and_deviation() {
    assertThat(Plain.of(1, 3)).isEqualTo(new Plain(2, 2, 1));
    assertThat(Plain.of(new double[] {7, 0, 4, 8}, i -> i > 0))
        .isEqualTo(new Plain(3, 4, Math.sqrt(32 / 3.0)));
  }
}
