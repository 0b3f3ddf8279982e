// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.examples.demo.MistakesSection.Mistake;

/// Three classes, four images, worked by hand.
class AnswersTest {
  private static final Answers ANSWERS =
      new Answers(
          Indices.of(0, 1, 2, 2),
          Tensor.matrix(
              new double[] {3, 1, 0},
              new double[] {2, 1.5, 0},
              new double[] {0, 0, 4},
              new double[] {1, 6, 2}));

  @Test
  void a_margin_is_the_true_score_less_the_best_other() {
    assertThat(ANSWERS.margins()).containsExactly(2.0, -0.5, 4.0, -4.0);
  }

  @Test
  void images_come_by_margin_smallest_first() {
    assertThat(ANSWERS.byMargin()).containsExactly(3, 1, 0, 2);
  }

  @Test
  void accuracy_is_the_share_of_positive_margins() {
    assertThat(ANSWERS.accuracy()).isEqualTo(0.5);
  }

  @Test
  void confusion_counts_true_classes_in_rows_and_predicted_ones_in_columns() {
    assertThat(ANSWERS.confusion())
        .containsExactly(List.of(1, 0, 0), List.of(1, 0, 0), List.of(0, 1, 1));
  }

  @Test
  void mistakes_come_most_frequent_first() {
    assertThat(MistakesSection.mistakes(List.of(List.of(5, 1), List.of(2, 9))))
        .containsExactly(new Mistake(1, 0, 2), new Mistake(0, 1, 1));
  }

  @Test
  void labels_and_scores_must_be_of_the_same_images() {
    assertThatThrownBy(() -> new Answers(Indices.of(1), ANSWERS.scores()))
        .hasMessage("answers: 1 labels for scores (n, k) = (4, 3)");
  }
}
