// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;

class WidthFigureTest {
  private final WidthFigure figure = new WidthFigure();

  private static Table rows(int draws, double narrow, double wide) {
    return Table.of("width", "draws", "distance", "standard_error", "distance_of_mean")
        .row(64, draws, narrow, 0.01, 0.05)
        .row(1024, draws, wide, 0.01, 0.01);
  }

  @Test
  void holds_if_four_times_the_width_halves_the_distance() {
    assertThat(figure.verdict(rows(24, 0.28, 0.07)).holds()).isTrue();
  }

  @Test
  void fails_if_it_does_not_or_if_few_were_drawn() {
    assertThat(figure.verdict(rows(24, 0.28, 0.28)).findings())
        .filteredOn(finding -> !finding.holds())
        .extracting(Verdict.Finding::what)
        .containsExactly("exponent of the width");
    assertThat(figure.verdict(rows(24, 0.28, 0.01)).holds()).isFalse();
    assertThat(figure.verdict(rows(12, 0.28, 0.07)).holds()).isFalse();
  }

  @Test
  void the_exponent_of_a_power_is_exact() {
    assertThat(Slope.ofPowers(new double[] {1, 2, 4}, new double[] {3, 12, 48}))
        .isCloseTo(2, within(1e-12));
  }

  @Test
  void a_run_has_one_row_and_its_mean_is_nearer_than_one_network() {
    var row = new WidthRun(32, 8, 0).rows();
    assertThat(row.number("draws")).isEqualTo(8);
    assertThat(row.number("distance")).isBetween(0.1, 1.0);
    assertThat(row.number("distance_of_mean")).isLessThan(row.number("distance"));
    assertThat(new WidthRun(32, 8, 0).rows()).isEqualTo(row);
  }

  @Test
  void the_distance_is_relative_to_the_limit() {
    assertThat(WidthRun.distance(new double[] {2, -1}, new double[] {1, -3})).isEqualTo(0.75);
  }

  @Test
  void both_scales_draw_at_least_as_many_networks_as_the_verdict_wants() {
    for (Scale scale : Scale.values()) {
      assertThat(figure.runs(new Setting(scale, 0, "", 2)))
          .hasSizeGreaterThanOrEqualTo(3)
          .allMatch(run -> ((WidthRun) run).draws() >= 24);
    }
    assertThat(figure.charts(rows(24, 0.28, 0.07)).getFirst().table().columns())
        .containsExactly("width", "one network", "as 1/√width", "mean of the networks");
  }
}
