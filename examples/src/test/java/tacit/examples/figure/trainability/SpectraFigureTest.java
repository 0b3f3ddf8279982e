// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.report.Block.Chart;

class SpectraFigureTest {
  private static final String[] COLUMNS = {
    "data",
    "weight_variance",
    "l",
    "theta_00",
    "theta_01",
    "lambda_min",
    "lambda_max",
    "kappa",
    "prediction_00",
    "signal"
  };

  private final SpectraFigure figure = new SpectraFigure();

  /// The rows of the other program, and some more at the last depth.
  private static Table rows(double lastSmallest) {
    var table = Table.of(COLUMNS);
    for (var each : SpectraTable.named("cifar-10")) {
      var ntk = each.ntk();
      table =
          table.row(
              "cifar-10",
              each.weightVariance(),
              each.l(),
              ntk.get(0),
              ntk.get(1),
              ntk.get(2),
              ntk.get(3),
              ntk.get(4),
              each.predicted().get(0),
              each.predicted().get(1));
    }
    double critical = SpectraTable.CRITICAL;
    return table
        .row("cifar-10", 1.25, 399, 11.2661, 11.26606, lastSmallest, 721.0, 3e7, -0.04, 0.0927)
        .row("cifar-10", critical, 200, 104.2, 33.3, 66.1, 2204.6, 33.33, -0.008, 0.0170733)
        .row("cifar-10", 1.5, 399, 14773438.0, 16.214765, 1.0, 1.0, 1.0000702, 0.0, 3.08266e-11);
  }

  @Test
  void holds_if_every_phase_has_its_law() {
    assertThat(figure.verdict(rows(2.29136e-5)).findings())
        .allMatch(finding -> finding.holds())
        .hasSize(11);
  }

  @Test
  void fails_if_the_smallest_eigenvalue_falls_too_slowly() {
    assertThat(figure.verdict(rows(1e-3)).findings())
        .filteredOn(finding -> !finding.holds())
        .extracting(finding -> finding.what())
        .containsExactly("ordered, rate of λ_min/l: distance from ln χ₁");
  }

  @Test
  void both_charts_have_a_line_for_each_phase() {
    var charts = figure.charts(rows(1e-3));
    assertThat(charts).hasSize(2).extracting(Chart::form).containsOnly(Chart.Form.WIDE);
    assertThat(charts.getLast().table().columns())
        .containsExactly("depth", "ordered", "critical", "chaotic");
  }

  @Test
  void a_run_starts_with_images_on_a_sphere() {
    var rows = new SpectraRun("fashion-mnist-embedded", 1.5, 6, 3, List.of(0, 3)).rows();
    assertThat(rows.size()).isEqualTo(2);
    // The sum of 784 squares is scaled to 784, each rounded once.
    assertThat(rows.where("l", 0).number("theta_00")).isCloseTo(1, within(784 * Math.ulp(1.0)));
    var deep = rows.where("l", 3);
    assertThat(deep.number("kappa"))
        .isCloseTo(deep.number("lambda_max") / deep.number("lambda_min"), within(1e-9));
  }

  @Test
  void every_scale_goes_to_the_last_depth_in_three_phases() {
    for (Scale scale : Scale.values()) {
      var runs = figure.runs(new Setting(scale, 0, "cifar-10", 2));
      assertThat(runs).hasSize(3);
      assertThat(((SpectraRun) runs.getFirst()).depths()).last().isEqualTo(399);
    }
  }
}
