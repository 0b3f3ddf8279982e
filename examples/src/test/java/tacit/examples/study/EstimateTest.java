// SPDX-License-Identifier: Apache-2.0
package tacit.examples.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tacit.autodiff.io.BadFile;
import tacit.examples.sweep.Axis;
import tacit.examples.sweep.Descent;
import tacit.examples.sweep.Grid;
import tacit.examples.sweep.Measuring;
import tacit.examples.sweep.Mlp;
import tacit.examples.sweep.Model;
import tacit.examples.sweep.RateDrop;
import tacit.examples.sweep.Task;
import tacit.nn.data.SyntheticClusters;

class EstimateTest {
  private static final Task TASK = new Task.Clusters(SyntheticClusters.usual());

  private static Study study(Grid grid) {
    return new Study("g", "", TASK, grid, Measuring.usual(), List.of(0L));
  }

  private static Grid base() {
    return Grid.of(new Model(Mlp.of(100), Descent.of(.1, 50, 60, RateDrop.none())));
  }

  @Test
  void the_sweep_of_the_reproduction_costs_about_four_hundred_billion_operations() {
    var grid =
        base()
            .over(Axis.RATE, "0.03", "0.1", "0.3", "1")
            .over(Axis.WIDTH, "100", "200")
            .over(Axis.INPUT_DROPOUT, "0", "0.2", "0.5")
            .over(Axis.BATCH, "50", "200");
    var estimate = Estimate.of("g.json", study(grid));
    assertThat(estimate.models()).isEqualTo(48);
    assertThat(estimate.steps()).isEqualTo(24 * 60 * (20 + 5));
    assertThat(estimate.testSamples()).isEqualTo(2000);
    // 48 models of 161 · 150 weights on average, 1000 examples, 60 epochs, 6 each: 4.17·10¹¹
    double byHand = 48.0 * 161 * 150 * 1000 * 60 * 6;
    assertThat(estimate.operations()).isCloseTo(byHand, within(48 * Math.ulp(byHand)));
  }

  @Test
  void weights_are_counted_for_any_depth() {
    var grid = base().over(Axis.DEPTH, "1", "2", "3");
    var estimate = Estimate.of("g.json", study(grid));
    double weights = 161 * 100 + (161 * 100 + 10_000) + (161 * 100 + 20_000);
    assertThat(estimate.operations()).isEqualTo(6 * 1000 * 60 * weights);
  }

  @Test
  void a_model_that_cannot_be_trained_is_refused_before_the_start() {
    var grid = base().over(Axis.AUGMENTATION, "none", "shifts-and-flips");
    assertThatThrownBy(() -> Estimate.of("g.json", study(grid)))
        .isInstanceOf(BadFile.class)
        .hasMessage(
            "g.json: axes: model: shifts and flips need images (h, w, c), examples are (160); take"
                + " augmentation none");
  }
}
