// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;

class PhaseDiagramFigureTest {
  private final PhaseDiagramFigure figure = new PhaseDiagramFigure();

  /// The printed accuracies, on straight lines between their depths.
  private static Table rows(double off) {
    var table =
        Table.of(
            "data", "weight_variance", "depth", "t", "lambda_ratio", "train", "test", "signal");
    var variances = new TreeSet<>(PhaseTable.variances());
    variances.add(2.25);
    var depths = new TreeSet<>(List.of(9, 19, 44, 88));
    for (int d = 0; d <= 100; d += 5) depths.add(d);
    for (double variance : variances) {
      for (int depth : depths) {
        double train = accuracy(variance, depth, 0), test = accuracy(variance, depth, 1) + off;
        table = table.row("cifar-10", variance, depth, 4096, 0.1, train, test, 0.1);
      }
    }
    return table;
  }

  private static double accuracy(double variance, int depth, int part) {
    if (variance == 2.25) {
      double there = 9 * PhaseDiagramCharts.field(variance).generalizationDepth();
      return part == 0 ? 1 : depth < there ? 0.25 : 0.1;
    }
    var printed = PhaseTable.printed("cifar-10", variance);
    var depths = PhaseTable.DEPTHS;
    int i = 1;
    while (i < depths.size() - 1 && depths.get(i) < depth) i++;
    double from = depths.get(i - 1),
        to = depths.get(i),
        share = Math.max(0, (depth - from) / (to - from));
    return printed.get(2 * (i - 1) + part) * (1 - share) + printed.get(2 * i + part) * share;
  }

  @Test
  void the_printed_accuracies_hold() {
    assertThat(figure.verdict(rows(0)).findings()).allMatch(finding -> finding.holds());
  }

  @Test
  void accuracies_of_another_experiment_do_not() {
    assertThat(figure.verdict(rows(-0.02)).findings())
        .filteredOn(finding -> !finding.holds())
        .extracting(finding -> finding.what())
        .contains("accuracies, distance from the table");
  }

  @Test
  void a_level_is_crossed_on_a_straight_line_between_depths() {
    var rows =
        Table.of("depth", "test").row(0, 0.3).row(5, 0.3).row(7, 0.0).row(10, 0.1).row(15, 0.1);
    assertThat(PhaseDiagramFigure.crossing(rows, 0.2)).isEqualTo(7.5);
    assertThat(PhaseDiagramFigure.crossing(rows, 0.05)).isNaN();
  }

  @Test
  void the_maps_have_the_foretold_boundary_on_them() {
    var charts = figure.charts(rows(0));
    assertThat(charts).hasSize(2);
    assertThat(charts.getFirst().option().toString()).contains("8 ξ₁");
    assertThat(charts.getLast().option().toString()).contains("8 ξ*");
    assertThat(charts.getLast().table().rows()).hasSize(25);
  }

  @Test
  void a_run_has_a_row_for_each_depth_and_time() {
    var rows = new PhaseDiagramRun("fashion-mnist-embedded", 3, 8, 4, List.of(0, 2)).rows();
    assertThat(rows.size()).isEqualTo(2 * PhaseDiagramRun.TIMES.size());
    assertThat(rows.where("depth", 2).where("t", 4096).number("train")).isOne();
    assertThat(rows.numbers("signal")).hasSize(10).doesNotContain(0);
  }

  @Test
  void full_draws_more_weight_variances_and_depths() {
    var quick = figure.runs(new Setting(Scale.QUICK, 0, "cifar-10", 2));
    var full = figure.runs(new Setting(Scale.FULL, 0, "cifar-10", 2));
    assertThat(quick).hasSize(9);
    assertThat(full).hasSize(21);
    assertThat(((PhaseDiagramRun) full.getFirst()).depths()).hasSize(33).contains(19, 44, 88, 105);
  }
}
