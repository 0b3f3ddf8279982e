// SPDX-License-Identifier: Apache-2.0
package tacit.measures.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class OutputMarginsTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_margin_is_above_zero_where_the_true_class_has_the_highest_score(Seed seed) {
    int n = 20, c = 4;
    var random = seed.generator();
    Tensor logits = Tensor.gaussian(random, n, c);
    var labels = Indices.of(random.ints(n, 0, c).toArray());
    double[] q = OutputMargins.of(logits, labels);
    for (int i = 0; i < n; i++) {
      int row = i;
      int best = IntStream.range(1, c).reduce(0, (a, b) -> higher(logits, row, a, b));
      assertThat(q[i] > 0).isEqualTo(best == labels.get(i));
    }
  }

  private static int higher(Tensor logits, int row, int a, int b) {
    return logits.get(row, a) >= logits.get(row, b) ? a : b;
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void two_classes_have_the_margins_of_the_difference_of_their_scores(Seed seed) {
    int n = 12;
    var random = seed.generator();
    Tensor logits = Tensor.gaussian(random, n, 2);
    int[] classes = random.ints(n, 0, 2).toArray();
    double[] scores = new double[n];
    for (int i = 0; i < n; i++) scores[i] = logits.get(i, 1) - logits.get(i, 0);
    int[] signs = IntStream.of(classes).map(k -> 2 * k - 1).toArray();
    assertThat(OutputMargins.of(logits, Indices.of(classes)))
        .containsExactly(OutputMargins.binary(scores, signs));
  }

  // Golden values, by hand

  @Test
  void margins_of_three_classes() {
    assertThat(OutputMargins.of(Golden.LOGITS, Golden.LABELS)).containsExactly(2, 2, -.5, 7);
  }

  @Test
  void margins_of_two_signs() {
    double[] scores = {1.5, -2, .5, 5};
    assertThat(OutputMargins.binary(scores, new int[] {1, -1, 1, 1}))
        .containsExactly(1.5, 2, .5, 5);
  }

  @Test
  void numbers_of_32_bits_are_widened() {
    assertThat(OutputMargins.of(Golden.LOGITS.to(DType.FLOAT32), Golden.LABELS))
        .containsExactly(2, 2, -.5, 7);
  }

  @Test
  void a_tie_has_the_margin_zero() {
    assertThat(OutputMargins.of(Tensor.matrix(new double[] {3, 3, 1}), Indices.of(1)))
        .containsExactly(0);
  }

  // Refusals

  private static void refuses(Tensor logits, Indices labels, String message) {
    assertThatThrownBy(() -> OutputMargins.of(logits, labels))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 3})
  void a_label_of_no_class_is_named(int label) {
    refuses(
        Golden.LOGITS,
        Indices.of(0, 1, 2, label),
        "margins: label %d of sample 3 with 3 classes; labels count from 0".formatted(label));
  }

  @Test
  void shapes_that_do_not_fit_are_named() {
    refuses(
        Tensor.vector(1, 2),
        Indices.of(0),
        "margins: logits have shape (2); give (n, c), a row a sample");
    refuses(
        Tensor.matrix(new double[][] {{1}, {2}}),
        Indices.of(0, 0),
        "margins: logits (2, 1) have 1 class; a margin needs 2 or more");
    refuses(
        Tensor.of(Shape.of(0, 3)),
        Indices.of(),
        "margins: there are no samples in logits (0, 3); give at least one");
    refuses(
        Golden.LOGITS,
        Indices.of(0, 1),
        "margins: logits (4, 3) but 2 labels; give one label a sample");
  }

  @ParameterizedTest
  @CsvSource({"NaN", "Infinity", "-Infinity"})
  void a_logit_that_is_not_finite_is_named(double logit) {
    Tensor logits = Tensor.matrix(new double[][] {{1, 2, 3}, {5, logit, 1}});
    assertThatThrownBy(() -> OutputMargins.of(logits, Indices.of(0, 0)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("margins: logit 1 of sample 1 is " + logit + "; give finite numbers");
  }

  @Test
  void a_margin_beyond_all_doubles_is_named() {
    Tensor logits = Tensor.matrix(new double[] {1e308, -1e308});
    assertThatThrownBy(() -> OutputMargins.of(logits, Indices.of(0)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("margins: the margin of sample 0 is beyond all doubles; scale the logits down");
  }

  private static void refuses(double[] scores, int[] signs, String message) {
    assertThatThrownBy(() -> OutputMargins.binary(scores, signs))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void scores_and_signs_that_do_not_fit_are_named() {
    refuses(
        new double[] {1, 2}, new int[] {1, 0}, "margins: sign 0 of sample 1; a sign is 1 or -1");
    refuses(
        new double[] {1, 2},
        new int[] {1},
        "margins: 2 scores but 1 signs; give one sign a sample");
    refuses(new double[0], new int[0], "margins: there are no scores; give at least one sample");
  }

  @Test
  void a_score_that_is_not_finite_is_named() {
    assertThatThrownBy(() -> OutputMargins.binary(new double[] {Double.NaN}, new int[] {1}))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("margins: score of sample 0 is NaN; give finite numbers");
  }
}
