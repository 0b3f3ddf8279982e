// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.matmul;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.report.Block.Chart;

public class MatmulFigureTest {
  private final MatmulFigure figure = new MatmulFigure();

  /// Rows in which each step is so many times as fast as plain loops, which do 1 GFLOP/s of 200.
  public static Table rows(double kernel, double tile) {
    var table = Table.of("step", "n", "threads", "seconds", "gflops", "peak", "share");
    for (int n : new int[] {64, 128, 256, 512}) {
      for (Step step : Step.values()) {
        int threads = step.threads(2);
        double gflops = speed(step, kernel, tile), peak = 200.0 * threads;
        table = table.row(step.word(), n, threads, 1e-3, gflops, peak, gflops / peak);
      }
    }
    return table;
  }

  private static double speed(Step step, double kernel, double tile) {
    return switch (step) {
      case PLAIN -> 1;
      case REORDERED -> 3;
      case BLOCKED -> 3.5;
      case VECTOR -> 20;
      case TILE -> tile;
      case KERNEL -> kernel;
      case THREADS -> 2 * kernel;
      case BOXED -> 2.5;
    };
  }

  @Test
  void holds_if_every_idea_pays_and_the_engine_is_near_the_peak() {
    assertThat(figure.verdict(rows(180, 100)).holds()).isTrue();
    assertThat(figure.verdict(rows(110, 80)).findings().getFirst().holds()).isFalse();
    assertThat(figure.verdict(rows(180, 5)).findings())
        .filteredOn(finding -> !finding.holds())
        .extracting(finding -> finding.what())
        .containsExactly(
            "tile of sums, times vector of sums", "tile of sums, times the same boxed");
  }

  @Test
  void both_charts_hold_all_steps_in_their_tables() {
    var charts = figure.charts(rows(180, 100));
    assertThat(charts).extracting(Chart::form).containsExactly(Chart.Form.WIDE, Chart.Form.TALL);
    assertThat(charts.getFirst().table().rows()).hasSize(8);
    assertThat(charts.getLast().table().columns()).hasSize(10).contains("peak, 1 thread");
    assertThat(charts.getLast().table().rows()).hasSize(4);
  }

  @Test
  void full_measures_more_sizes_for_longer() {
    assertThat(figure.runs(new Setting(Scale.QUICK, 0, "", 2))).hasSize(4);
    assertThat(figure.runs(new Setting(Scale.FULL, 0, "", 2)))
        .hasSize(5)
        .last()
        .isEqualTo(new MatmulRun(1024, 2, 1, 0));
  }
}
