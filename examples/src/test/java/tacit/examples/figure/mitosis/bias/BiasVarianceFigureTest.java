// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict.Finding;
import tacit.examples.figure.mitosis.bias.Widths.Row;

class BiasVarianceFigureTest {
  private static final BiasVarianceFigure FIGURE = new BiasVarianceFigure();
  private static final BiasRun RUN = new BiasRun("fashion-mnist-embedded", 100, 8, .005, 2, 3, 5);
  private static final String SUM = "largest difference of the loss and its parts",
      FALLS = "rank correlation of variance and width",
      LESS = "relative change of bias² less that of the variance";

  private static Table rows(int[] widths, double[] bias, double[] variance, double[] error) {
    Table rows = new Table(RUN.rows().columns(), List.of());
    for (int i = 0; i < widths.length; i++) {
      double loss = bias[i] + variance[i];
      rows = rows.row(widths[i], .005, 0L, 8, loss, bias[i], variance[i], .0, .0, error[i], .2);
    }
    return rows;
  }

  private static Table like(Widths of) {
    return rows(
        of.rows().stream().mapToInt(Row::width).toArray(),
        of.each(Row::biasSquared),
        of.each(Row::variance),
        of.each(Row::trainError));
  }

  private static Table flat(double[] bias, double[] variance) {
    return rows(new int[] {32, 64, 128}, bias, variance, new double[] {.01, 0, 0});
  }

  private static List<String> failed(Table rows) {
    return FIGURE.verdict(rows).findings().stream()
        .filter(finding -> !finding.holds())
        .map(Finding::what)
        .toList();
  }

  @Test
  void it_holds_for_the_authors_numbers() {
    assertThat(failed(like(Widths.AUTHORS))).isEmpty();
    assertThat(Widths.AUTHORS.gap()).isLessThan(1.5e-4); // they are given to four digits
  }

  @Test
  void each_finding_can_fail_by_itself() {
    double[] bias = {.2, .199, .198}, falling = {.1, .08, .06};
    assertThat(failed(flat(bias, falling))).isEmpty();
    assertThat(failed(flat(bias, new double[] {.1, .05, .06}))).containsExactly(FALLS);
    assertThat(failed(flat(new double[] {.2, .1, .05}, falling))).containsExactly(LESS);
    Table apart = flat(bias, falling).row(256, .005, 0L, 8, .26, .198, .05, .0, .0, .0, .2);
    assertThat(failed(apart)).containsExactly(SUM);
  }

  @Test
  void it_fails_where_fewer_than_two_widths_have_learned() {
    double[] falling = {.1, .08, .06};
    int[] widths = {8, 16, 32};
    assertThat(failed(rows(widths, falling, falling, new double[] {.2, .1, .01})))
        .containsExactly(FALLS, LESS);
  }

  /// Widths that have not learned yet do not count.
  @Test
  void variance_may_rise_before_the_images_are_learned() {
    double[] bias = {.3, .2, .199}, variance = {.01, .1, .08}, error = {.02, 0, 0};
    assertThat(failed(rows(new int[] {8, 16, 32}, bias, variance, error))).isEmpty();
  }

  @Test
  void the_table_has_the_authors_numbers_below_ours() {
    var table = FIGURE.charts(flat(new double[] {.2, .2, .2}, new double[] {.1, .1, .1}));
    assertThat(table.getFirst().table().rows())
        .hasSize(9)
        .contains(List.of("ours", "32", "0.300", "0.200", "0.100", "0.0100"))
        .contains(List.of("the authors'", "1408", "0.295", "0.228", "0.0669", "0"));
  }

  /// Probabilities of one image and of a whole distribution lie at most √2 apart.
  @Test
  void a_short_run_has_one_row_whose_parts_add_up() {
    var row = RUN.rows();
    double loss = row.number("loss");
    assertThat(row.number("bias_squared") + row.number("variance")).isCloseTo(loss, within(1e-12));
    assertThat(row.number("bias_squared_unbiased") + row.number("variance_unbiased"))
        .isCloseTo(loss, within(1e-12));
    assertThat(row.number("variance_unbiased") / row.number("variance"))
        .isCloseTo(3.0 / 2, within(1e-12));
    assertThat(loss).isBetween(0.0, 2.0);
  }

  @Test
  void probabilities_are_those_of_the_softmax_however_large_the_logits() {
    var p = BiasRun.probabilities(Tensor.of(Shape.of(2, 2), 1000, 1000 + Math.log(3), -5, -5));
    // A unit in the last place of 1001 is 1.1e-13.
    assertThat(p.toDoubles()).containsExactly(new double[] {.25, .75, .5, .5}, within(2e-13));
  }

  @Test
  void the_full_form_has_eight_networks_of_six_widths_and_the_quick_one_four_of_four() {
    assertThat(FIGURE.runs(new Setting(Scale.FULL, 0, "fashion-mnist", 2)))
        .hasSize(6)
        .allMatch(run -> ((BiasRun) run).networks() == 8);
    assertThat(FIGURE.runs(new Setting(Scale.QUICK, 0, "fashion-mnist", 2)))
        .hasSize(4)
        .allMatch(run -> ((BiasRun) run).networks() == 4);
  }
}
