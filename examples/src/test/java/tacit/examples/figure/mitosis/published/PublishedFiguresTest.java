// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.figure.Verdict.Finding;
import tacit.examples.figure.mitosis.CloneRows;

class PublishedFiguresTest {
  private static final int[] QUARTERS = {16, 32, 64};
  private static final double[] GOOD = {.9, .95, 1};

  private final Figure wide = new WideResNetFigure(), dense = new DenseNetFigure();

  /// Chunks that err as told; the network errs as its readout.
  private static Table rows(
      String data, int[] sizes, double[] r2, double[] error, double networkError) {
    Table rows = CloneRows.under("data", "width", "seed", "epoch", "network_error", "negative");
    int width = sizes[sizes.length - 1];
    for (int epoch : new int[] {1, 200}) {
      for (int i = 0; i < sizes.length; i++) {
        var axes = List.<Object>of(data, width, 0, epoch, networkError, 0.5, sizes[i]);
        double known = epoch == 1 ? 0.9 : error[i];
        Object outside = sizes[i] == width ? CloneRows.NONE : 0.1;
        var numbers =
            List.of(error[i] + 0.03, .001, known, .001, .5, r2[i], outside, .1, outside, .02);
        rows = rows.row(Stream.of(axes, numbers).flatMap(List::stream).toArray());
      }
    }
    return rows;
  }

  private static Table sibling(double[] r2, double[] error, double networkError) {
    return rows("fashion-mnist", QUARTERS, r2, error, networkError);
  }

  private static List<String> failing(Verdict verdict) {
    return verdict.findings().stream().filter(f -> !f.holds()).map(Finding::what).toList();
  }

  @Test
  void a_sibling_that_has_learned_holds() {
    for (Figure figure : List.of(wide, dense)) {
      var verdict = figure.verdict(sibling(GOOD, new double[] {.3, .1, .01}, 0.04));
      assertThat(verdict.findings()).hasSize(4);
      assertThat(verdict.holds()).isTrue();
    }
  }

  @Test
  void a_sibling_fails_where_it_has_not_learned_or_another_layer_was_read_out() {
    assertThat(failing(wide.verdict(sibling(GOOD, new double[] {.3, .1, .02}, 0.3))))
        .containsExactly(
            "training error of the whole network", "test error of the readout less the network's");
    assertThat(
            failing(
                dense.verdict(sibling(new double[] {.9, .88, 1}, new double[] {.3, .1, 0}, 0.03))))
        .containsExactly("largest step back with the size of chunks");
  }

  @Test
  void the_authors_protocol_is_held_against_their_numbers() {
    int[] sizes = {32, 64, 128, 256, 512};
    double[] error = {.0913, .0056, 1.5e-5, 2e-6, 0};
    double[] r2 = {.8755, .9922, .9973, .9991, 1};
    var theirs = wide.verdict(rows("cifar-10", sizes, r2, error, 0.03));
    assertThat(theirs.findings()).hasSize(6);
    assertThat(theirs.holds()).isTrue();
    double[] redundant = {.8, .85, .9, .95, 1};
    assertThat(failing(wide.verdict(rows("cifar-10", sizes, redundant, error, 0.03))))
        .containsExactly(
            "R² of 64 neurons, less the authors'",
            "R² of 128 neurons, less the authors'",
            "R² of 256 neurons, less the authors'",
            "critical width, at least");
  }

  @Test
  void the_dense_network_is_held_against_the_figure_for_the_reviewers() {
    int[] sizes = {44, 88, 176, 352, 704, 1408};
    double[] r2 = {.9289, .9927, .9988, .9998, 1, 1};
    double[] error = {.1, .01, 0, 0, 0, 0};
    assertThat(dense.verdict(rows("cifar-10", sizes, r2, error, 0.03)).holds()).isTrue();
    double[] untaught = {.2, .15, .1, .1, .1, .1};
    assertThat(failing(dense.verdict(rows("cifar-10", sizes, r2, untaught, 0.13))))
        .containsExactly("training error of the whole network");
  }

  @Test
  void charts_have_the_authors_numbers_beside_ours() {
    var charts = wide.charts(sibling(GOOD, new double[] {.3, .1, .01}, 0.04));
    assertThat(charts).hasSize(2);
    var table = charts.getFirst().table();
    assertThat(table.title()).isEqualTo("Ours, no clones, and the authors', W = 512");
    assertThat(table.rows())
        .contains(
            List.of(
                "64", "0.0400", "0.0100", "0.00560", "0.0196", "1.00", "0.992", "0.100", "0.0209"))
        .contains(List.of("512", "", "", "0", "0.00530", "", "1.00", "", "0.000360"));
    assertThat(charts.getLast().table().rows()).hasSize(2);
  }

  @Test
  void either_scale_is_one_network() {
    for (Figure figure : List.of(wide, dense)) {
      for (Scale scale : Scale.values()) {
        assertThat(figure.runs(new Setting(scale, 0, "", 2))).hasSize(1);
      }
      assertThat(figure.alone()).isTrue();
    }
  }
}
