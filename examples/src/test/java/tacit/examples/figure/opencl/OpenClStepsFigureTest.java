// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tacit.examples.MadeUpDevices;
import tacit.examples.figure.Table;
import tacit.testing.NeedsOpenCl;

class OpenClStepsFigureTest {
  private final OpenClStepsFigure figure = new OpenClStepsFigure();

  private static Table rows(double tuned) {
    var table = Table.of("device", "step", "n", "seconds", "gflops", "peak", "share");
    String[] steps = {"one item a number", "tiles in local memory", "blocks in registers", "tuned"};
    for (int n : new int[] {64, 256, 512}) {
      for (int i = 0; i < steps.length; i++) {
        double gflops = i == 3 ? tuned : 1 + i;
        table = table.row("a device", steps[i], n, 1e-3, gflops, 100.0, gflops / 100);
      }
    }
    return table;
  }

  @Test
  void holds_if_the_tuned_kernel_is_near_enough_to_the_peak() {
    assertThat(figure.verdict(rows(40)).holds()).isTrue();
    assertThat(figure.verdict(rows(30)).holds()).isFalse();
  }

  @Test
  void both_charts_hold_all_steps_in_their_tables() {
    var charts = figure.charts(rows(40));
    assertThat(charts.getFirst().table().rows()).hasSize(4);
    assertThat(charts.getLast().table().columns()).hasSize(6).contains("peak");
  }

  @Test
  void the_device_is_the_one_that_opencl_alone_is() {
    var devices = MadeUpDevices.ofTypes("CPU", "GPU");
    var rows = new OpenClStepsRun(8, 0.001, 0).rows(devices);
    assertThat(rows.words("device")).containsExactly("Number 1");
    assertThat(devices.events()).containsExactly("open 1", "close 1");
  }

  @Test
  @NeedsOpenCl
  void each_step_is_timed_and_gives_the_definition() {
    var rows = new OpenClStepsRun(64, 0.01, 0).rows();
    assertThat(rows.words("step")).hasSize(4).doesNotHaveDuplicates();
    for (double speed : rows.numbers("gflops")) assertThat(speed).isPositive();
  }
}
