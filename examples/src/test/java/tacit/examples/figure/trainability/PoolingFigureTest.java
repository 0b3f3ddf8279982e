// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.nn.data.ImageSet;
import tacit.nn.data.Pixels;

class PoolingFigureTest {
  private final PoolingFigure figure = new PoolingFigure();

  private static Table rows(double pooledKappa) {
    return Table.of("data", "depth", "top", "kappa", "theta_00", "theta_01", "accuracy")
        .row("fashion-mnist", 2, "pooled", pooledKappa, 2.5, 2.4, 0.65)
        .row("fashion-mnist", 2, "flattened", 783.70, 8.0, 2.9, 0.65);
  }

  @Test
  void holds_if_the_pool_costs_about_the_number_of_pixels() {
    assertThat(figure.verdict(rows(37320)).findings()).hasSize(4).allMatch(f -> f.holds());
  }

  @Test
  void fails_if_it_costs_less() {
    assertThat(figure.verdict(rows(10000)).findings())
        .filteredOn(finding -> !finding.holds())
        .extracting(finding -> finding.what())
        .containsExactly(
            "least ratio of condition numbers, in pixels", "κ, relative distance from the table");
  }

  @Test
  void the_chart_has_both_tops() {
    assertThat(figure.charts(rows(37320)).getFirst().table().columns())
        .containsExactly("depth", "pooled", "flattened");
  }

  @Test
  void blocks_of_four_by_four_become_their_mean() {
    byte[] image = new byte[28 * 28];
    for (int i = 0; i < 4; i++) image[i * 28 + 4] = (byte) 255;
    var set =
        new ImageSet(
            "made up",
            "",
            Pixels.of(Shape.of(28, 28, 1), List.of(image)),
            Indices.of(0),
            List.of("a"));
    var small = PoolingRun.shrunk(set);
    assertThat(small.shape()).isEqualTo(Shape.of(1, 7, 7, 1));
    assertThat(small.get(0, 0, 1, 0)).isEqualTo(0.25);
    assertThat(small.get(0, 0, 0, 0)).isZero();
  }

  /// The pool mixes all pixels, so its kernel is the smaller one on the diagonal.
  @Test
  void a_run_has_one_row() {
    var flat = new PoolingRun("fashion-mnist-embedded", 1, false, 3, 2).rows();
    var pool = new PoolingRun("fashion-mnist-embedded", 1, true, 3, 2).rows();
    assertThat(pool.number("theta_00")).isLessThan(flat.number("theta_00"));
    assertThat(pool.number("accuracy")).isCloseTo(0.5, within(0.5));
  }

  @Test
  void quick_leaves_the_deep_networks_out() {
    assertThat(figure.runs(new Setting(Scale.QUICK, 0, "fashion-mnist", 2))).hasSize(6);
    assertThat(figure.runs(new Setting(Scale.FULL, 0, "fashion-mnist", 2))).hasSize(10);
  }
}
