// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.htf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;

class LearningFigureTest {
  private static Table matrix(int gap, double tail, double error, double large) {
    return LearningRows.join(
        new LearningRows(Learner.MATRIX, 1e-3, Sizes.SINGULAR_VALUES, 39, 32, 30, 20, 16, tail)
            .rows(gap, error, 4.7),
        new LearningRows(Learner.MATRIX, 0.1, Sizes.SINGULAR_VALUES, 39, 32, 30, 20, 16, 1.3)
            .rows(gap, large, 6));
  }

  private static Table cp(int gap, double tail, double error, double large) {
    return LearningRows.join(
        new LearningRows(Learner.CP, 1e-3, Sizes.COMPONENTS, 37, 36, 24, 22, 17, tail)
            .rows(gap, error, 4.7),
        new LearningRows(Learner.CP, 0.1, Sizes.COMPONENTS, 37, 36, 24, 22, 17, 9)
            .rows(gap, large, 6));
  }

  private static Table tree(int gap, double tail, double rank, double across) {
    return LearningRows.join(
        along(0.03, tail).rows(gap, 0.007, rank),
        new LearningRows(Learner.TREE, 0.03, Sizes.ACROSS, 9, 8, 7, 6).rows(gap, 0.007, across),
        along(0.1, 5e-3).rows(gap, 0.009, 2.84),
        along(0.3, 0.3).rows(gap, 0.02, 3.4));
  }

  private static LearningRows along(double std, double tail) {
    return new LearningRows(Learner.TREE, std, Sizes.ALONG, 28, 18, 12, tail);
  }

  @Test
  void a_matrix_that_learns_five_singular_values_one_by_one_is_accepted() {
    assertThat(missed(LearningFigures.matrix(), matrix(1000, 1e-5, 1e-5, 0.08))).isEmpty();
  }

  @Test
  void each_condition_of_the_matrix_can_be_missed() {
    var figure = LearningFigures.matrix();
    assertThat(missed(figure, matrix(375, 1e-5, 1e-5, 0.08)))
        .containsExactly("matrix: least time between onsets");
    assertThat(missed(figure, matrix(1000, 0.5, 1e-5, 0.08)))
        .containsExactly("matrix: sixth over first");
    assertThat(missed(figure, matrix(1000, 1e-5, 2e-3, 0.3))).containsExactly("matrix: error");
    assertThat(missed(figure, matrix(1000, 1e-5, 1e-3, 0.08)))
        .containsExactly("matrix: error from a start of 0.1 over that of 0.001");
    assertThat(missed(figure, matrix(1000, 2, 1e-5, 0.08)))
        .containsExactly("matrix: sixth over first", "matrix: singular values above 1");
  }

  @Test
  void each_condition_of_cp_can_be_missed() {
    var figure = LearningFigures.cp();
    assertThat(missed(figure, cp(250, 1e-4, 1e-5, 0.04))).isEmpty();
    assertThat(missed(figure, cp(225, 1e-4, 1e-5, 0.04)))
        .containsExactly("CP: least time between onsets");
    assertThat(missed(figure, cp(250, 0.1, 1e-5, 0.04)))
        .containsExactly("CP: sixth component over first");
    assertThat(missed(figure, cp(250, 1e-4, 2e-3, 0.04))).containsExactly("CP: error");
    assertThat(missed(figure, cp(250, 1e-4, 1e-5, 0.01)))
        .containsExactly("CP: error from a start of 0.1");
  }

  @Test
  void each_condition_of_the_tree_can_be_missed() {
    var figure = LearningFigures.tree();
    assertThat(missed(figure, tree(400, 1e-5, 2.83, 7))).isEmpty();
    assertThat(missed(figure, tree(125, 1e-5, 2.83, 7)))
        .containsExactly("tree: least time between onsets");
    assertThat(missed(figure, tree(400, 4e-3, 2.83, 7)))
        .containsExactly("tree: fourth over first singular value of {0, 1}");
    assertThat(missed(figure, tree(400, 1e-5, 2.9, 7)))
        .containsExactly("tree: effective rank of {0, 1}, distance from the target's");
    assertThat(missed(figure, tree(400, 1e-5, 2.83, 5)))
        .containsExactly("tree: effective rank of {0, 2} over that of {0, 1}");
  }

  @Test
  void every_figure_draws_its_rows() {
    assertThat(LearningFigures.matrix().charts(matrix(1000, 1e-5, 1e-5, 0.08))).hasSize(2);
    assertThat(LearningFigures.tree().charts(tree(400, 1e-5, 2.83, 7))).hasSize(3);
  }

  @Test
  void a_tree_learns_from_half_of_the_entries_in_its_small_form() {
    Figure figure = LearningFigures.tree();
    var runs = figure.runs(new Setting(Scale.QUICK, 1, "", 1));
    assertThat(runs).hasSize(3);
    Table rows = Table.join(runs.stream().map(each -> each.rows()).toList());
    assertThat(figure.verdict(rows).findings()).allMatch(Verdict.Finding::holds);
  }

  private static List<String> missed(Figure figure, Table rows) {
    return figure.verdict(rows).findings().stream()
        .filter(finding -> !finding.holds())
        .map(Verdict.Finding::what)
        .toList();
  }
}
