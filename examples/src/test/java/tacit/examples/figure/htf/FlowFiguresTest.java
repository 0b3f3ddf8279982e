// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.htf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;

class FlowFiguresTest {
  /// Components of all cases that grow by the law with this exponent off by so much, and unbalanced
  /// ones with rates so far above their bounds.
  private static Table growth(double off, double above, double width) {
    List<List<Object>> rows = new ArrayList<>();
    for (GrowthCase each : GrowthCase.values()) {
      for (double sigma : new double[] {0.1, 0.2, 0.5, 1}) {
        double rate = each.arity() * Math.pow(sigma, each.exponent() + off);
        rows.add(row(each, "balanced", 0.6, sigma, sigma, rate, rate, rate));
      }
    }
    for (double std : new double[] {0.1, 0.2, 0.4}) {
      double upper = 1 + (width > 0 ? width * std : -width / std);
      rows.add(row(GrowthCase.CP_ORDER_3, "Gaussian", std, 1, 2, above * upper, 1, upper));
    }
    return new Table(GrowthLawRun.COLUMNS, rows);
  }

  private static List<Object> row(
      GrowthCase one,
      String start,
      double scale,
      double time,
      double sigma,
      double rate,
      double lower,
      double upper) {
    List<Object> row = new ArrayList<>();
    row.addAll(List.of(one.word(), start, scale, time, 0, one.arity(), sigma, 1.0));
    row.addAll(List.of(rate, lower, upper, Math.max(0, rate - upper) / upper));
    return row;
  }

  @Test
  void the_law_of_growth_holds_where_slopes_and_bounds_do() {
    assertThat(missed(new GrowthLawFigure(), growth(0, 1, 1))).isEmpty();
    assertThat(missed(new GrowthLawFigure(), growth(1e-5, 1, 1))).hasSize(5);
    assertThat(missed(new GrowthLawFigure(), growth(0, 1.1, 1)))
        .containsExactly("rate outside its bounds, largest share at any step");
    assertThat(missed(new GrowthLawFigure(), growth(0, 1, -0.1)))
        .containsExactly(
            "bounds apart at the end, start 0.2 over the one below",
            "bounds apart at the end, start 0.4 over the one below");
  }

  @Test
  void the_slope_of_a_power_is_its_exponent() {
    for (GrowthCase each : GrowthCase.values()) { // logarithms of four numbers
      assertThat(GrowthPower.slope(growth(0, 1, 1), each))
          .isCloseTo(each.exponent(), within(1e-14));
    }
  }

  @Test
  void a_trajectory_grows_by_the_law() {
    var run = new GrowthLawRun(GrowthCase.CP_ORDER_3, true, 0.6, 2e-3, 40, 10, 0);
    Table rows = run.rows();
    double[] sigma = rows.numbers("sigma"), gamma = rows.numbers("gamma");
    double[] rate = rows.numbers("rate");
    for (int i = 0; i < sigma.length; i++) { // a fourth-order difference over 2e-3
      double law = 3 * Math.pow(sigma[i], 4.0 / 3) * gamma[i];
      assertThat(rate[i]).isCloseTo(law, within(1e-8 * Math.abs(law)));
    }
  }

  /// Rows are few, but no step between two of them is left out.
  @Test
  void bounds_are_asked_for_at_every_step() {
    var rare = new GrowthLawRun(GrowthCase.CP_ORDER_3, false, 0.4, 2e-3, 43, 20, 0).rows();
    var each = new GrowthLawRun(GrowthCase.CP_ORDER_3, false, 0.4, 2e-3, 43, 1, 0).rows();
    double most = Arrays.stream(each.numbers("outside")).max().orElseThrow();
    assertThat(each.size()).isEqualTo(40 * rare.size() / 2);
    assertThat(Arrays.stream(rare.numbers("outside")).max()).hasValue(most);
  }

  private static Table separation(int rank, int grid, String determined) {
    var table =
        Table.of(
            "width",
            "iteration",
            "region",
            "rank",
            "grid_rank",
            "effective_rank",
            "grid_effective_rank",
            "determined");
    for (String region : List.of("{0, 1}", "{0, 2}")) {
      table = table.row(36, 0, region, rank, grid, 2.5, 2.6, determined);
      table = table.row(4, 0, region, 4, 4, 2.5, 2.6, "yes");
      table = table.row(4, 250, region, 4, 4, 2.5, 2.6, "yes");
      table = table.row(4, 500, region, 4, 4, 2.5, 2.6, "yes");
    }
    return table;
  }

  @Test
  void separation_ranks_from_outside_must_be_those_of_the_tensor() {
    var figure = new SeparationFigure();
    assertThat(missed(figure, separation(36, 36, "yes"))).isEmpty();
    assertThat(missed(figure, separation(36, 35, "no"))).isEmpty();
    assertThat(missed(figure, separation(36, 35, "yes")))
        .containsExactly("checkpoints at which they differ");
    assertThat(figure.charts(separation(36, 36, "yes"))).hasSize(1);
  }

  @Test
  void norms_diverge_as_far_as_the_loss_demands() {
    var figure = new NormDivergenceFigure();
    Table rows = new NormDivergenceRun(3, 0.2, 1e-3, 60_000).rows();
    assertThat(missed(figure, rows)).containsExactly("smallest loss of each depth, largest");
    assertThat(figure.charts(rows)).hasSize(2);
    assertThat(figure.runs(new Setting(Scale.QUICK, 0, "", 1))).hasSize(3);
  }

  private static List<String> missed(Figure figure, Table rows) {
    return figure.verdict(rows).findings().stream()
        .filter(finding -> !finding.holds())
        .map(Verdict.Finding::what)
        .toList();
  }
}
