// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.htf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;

class IncrementalFigureTest {
  private final IncrementalFigure figure = new IncrementalFigure();

  private static Table rows() {
    return LearningRows.join(
        rows(Learner.MATRIX, Sizes.SINGULAR_VALUES, 1e-3, 1e-5, 1e-5),
        rows(Learner.MATRIX, Sizes.SINGULAR_VALUES, 0.1, 2, 0.1),
        rows(Learner.CP, Sizes.COMPONENTS, 1e-3, 1e-5, 1e-5),
        rows(Learner.CP, Sizes.COMPONENTS, 0.1, 2, 0.1),
        rows(Learner.TREE, Sizes.ROOT, 0.03, 1e-5, 0.01),
        rows(Learner.TREE, Sizes.ROOT, 0.1, 1e-3, 0.01),
        rows(Learner.TREE, Sizes.ROOT, 0.3, 1e-1, 0.02),
        tree(0.03, 1e-5),
        tree(0.1, 1e-3),
        tree(0.3, 1e-1),
        new LearningRows(Learner.TREE, 0.03, Sizes.ACROSS, 9, 8, 7).rows(400, 0.01, 7));
  }

  private static Table rows(
      Learner learner, String quantity, double std, double tail, double error) {
    return new LearningRows(learner, std, quantity, 39, 32, 30, 20, 16, tail).rows(800, error, 4);
  }

  private static Table tree(double std, double tail) {
    return new LearningRows(Learner.TREE, std, Sizes.ALONG, 28, 18, 12, tail).rows(400, 0.01, 2.83);
  }

  @Test
  void it_has_the_conditions_of_all_three() {
    assertThat(figure.verdict(rows()).holds()).isTrue();
    assertThat(figure.verdict(rows()).findings()).hasSize(18);
  }

  @Test
  void it_draws_sizes_side_by_side_and_errors_over_the_start() {
    assertThat(figure.charts(rows()))
        .extracting(chart -> chart.title())
        .containsExactly("What is learned, and when", "The error over the size of the start");
    assertThat(figure.charts(rows()).getFirst().table().rows()).hasSize(21);
  }

  @Test
  void more_starts_belong_to_the_full_scale() {
    assertThat(figure.runs(new Setting(Scale.QUICK, 0, "", 1))).hasSize(7);
    assertThat(figure.runs(new Setting(Scale.FULL, 0, "", 1))).hasSize(15);
  }
}
