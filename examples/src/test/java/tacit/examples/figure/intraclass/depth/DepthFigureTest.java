// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.depth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Seed;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.report.Block.Chart;

class DepthFigureTest {
  private final Figure figure = new DepthFigure();

  private static Table made(double[] c0, double... between) {
    Table rows = Table.of("hidden", "part", "at", "x", "y", "value");
    for (int l = 0; l < 4; l++) {
      rows = rows.row(l, DepthRun.C0, 0, 0.0, 0.0, c0[l]).row(l, DepthRun.C0, 1, 0.0, 0.0, c0[l]);
      rows = rows.row(l, DepthRun.BETWEEN, 0, 0.0, 0.0, between[l]);
    }
    return rows;
  }

  private List<String> missed(Table rows) {
    return figure.verdict(rows).findings().stream()
        .filter(finding -> !finding.holds())
        .map(Verdict.Finding::what)
        .toList();
  }

  @Test
  void the_verdict_asks_for_one_at_no_depth_and_for_growth() {
    assertThat(missed(made(new double[] {1, 50, 8e3, 2e5}, .2, .1, .2, .3))).isEmpty();
    assertThat(missed(made(new double[] {1.3, 9, 8, 2e5}, .2, .3, .2, .3)))
        .containsExactly(
            "linear: c₀ or 1/c₀, the larger",
            "least growth of c₀ by a layer, a factor",
            "least c₀ with hidden layers",
            "drop between clusters, three layers less one");
    assertThat(missed(made(new double[] {0.7, 50, 50, 2e5}, .2, .1, .2, .3)))
        .containsExactly(
            "linear: c₀ or 1/c₀, the larger", "least growth of c₀ by a layer, a factor");
  }

  @Test
  void points_lie_around_the_middle_of_their_cluster() {
    double[] middles = {-1.5, 1.5, 0};
    for (int c = 0; c < 3; c++) {
      double sum = 0;
      for (double[] at : Clouds.drawn(new Seed(1)).points(c)) sum += at[0];
      // four standard errors of a mean of 40
      assertThat(sum / 40).isCloseTo(middles[c], within(4 * 0.25 / Math.sqrt(40)));
    }
  }

  @Test
  void one_network_a_depth_already_separates_linear_from_deep() {
    var rows =
        Table.join(
            DepthFigure.DEPTHS.stream().map(hidden -> new DepthRun(hidden, 1, 0).rows()).toList());
    double linear = DepthFigure.of(rows, 0, DepthRun.C0).number("value");
    assertThat(linear).isBetween(0.7, 1.4);
    assertThat(DepthFigure.of(rows, 3, DepthRun.C0).number("value")).isGreaterThan(100 * linear);
    var charts = figure.charts(rows);
    assertThat(charts).hasSize(6).extracting(Chart::form).containsOnly(Chart.Form.HALF);
    assertThat(charts.getFirst().table().rows()).hasSize(DepthRun.up());
    assertThat(figure.runs(new Setting(Scale.FULL, 0, "", 1)))
        .first()
        .isEqualTo(new DepthRun(0, 50, 0));
  }
}
