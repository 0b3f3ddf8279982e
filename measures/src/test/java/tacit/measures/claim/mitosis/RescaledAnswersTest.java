// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class RescaledAnswersTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void without_a_bias_no_answer_changes(Seed seed) {
    for (int w : new int[] {1, 2, 7, 15, 16}) {
      assertThat(RescaledAnswers.sides(seed, w, 0).holds()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void with_one_some_do_unless_the_chunk_is_the_layer(Seed seed) {
    assertThat(RescaledAnswers.sides(seed, 4, 1).holds()).isFalse();
    assertThat(RescaledAnswers.sides(seed, 16, 1).holds()).isTrue();
  }

  // Golden, by hand: the first of equal ones, counted from 1

  @Test
  void an_answer_is_the_largest_logit() {
    Tensor logits = Tensor.matrix(new double[][] {{.2, .2, -.5, 0, 0}, {-3, -2, -1, -1.5, -4}});
    assertThat(RescaledAnswers.answers(logits).toDoubles()).containsExactly(1, 3);
  }
}
