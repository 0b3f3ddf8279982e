// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;

class NoiseFloorFigureTest {
  private final NoiseFloorFigure figure = new NoiseFloorFigure();

  private static Table rows(double noisyDeep) {
    var table =
        Table.of(
            "data", "weight_variance", "inputs", "depth", "signal", "accuracy", "noisy_accuracy");
    for (double variance : new double[] {2, 3}) {
      for (int depth = 0; depth <= 120; depth += 20) {
        double noisy = depth >= 40 * (4 - variance) ? noisyDeep : 0.25;
        table = table.row("cifar-10", variance, "sphere", depth, 1e-12, 0.25, noisy);
        table = table.row("cifar-10", variance, "raw", depth, 1e-2, 0.1, 0.1);
      }
    }
    return table;
  }

  @Test
  void holds_if_only_noise_drowns_the_signal() {
    assertThat(figure.verdict(rows(0.1)).findings()).hasSize(4).allMatch(f -> f.holds());
  }

  @Test
  void fails_if_noise_leaves_the_signal() {
    assertThat(figure.verdict(rows(0.2)).findings())
        .filteredOn(finding -> !finding.holds())
        .extracting(finding -> finding.what())
        .containsExactly(
            "σ_w² = 3, noisy accuracy deeper than that",
            "σ_w² = 2, noisy accuracy deeper than that");
  }

  @Test
  void both_charts_compare_three_ways_of_asking() {
    assertThat(figure.charts(rows(0.1))).hasSize(2).allMatch(c -> c.table().columns().size() == 4);
  }

  @Test
  void noise_changes_scores_by_its_size_and_is_drawn_from_the_seed() {
    var quiet = run(0, 1).rows();
    assertThat(quiet.numbers("noisy_accuracy")).containsExactly(quiet.numbers("accuracy"));
    var loud = run(1e9, 3).rows();
    assertThat(loud).isEqualTo(run(1e9, 3).rows());
    assertThat(loud.numbers("accuracy")).containsExactly(quiet.numbers("accuracy"));
  }

  private static NoiseFloorRun run(double omega, int draws) {
    return new NoiseFloorRun(
        "fashion-mnist-embedded", 3, true, 8, 4, omega, draws, 5, List.of(0, 2));
  }

  @Test
  void both_norms_are_run_at_both_variances() {
    assertThat(figure.runs(new Setting(Scale.QUICK, 0, "cifar-10", 2))).hasSize(4);
  }
}
