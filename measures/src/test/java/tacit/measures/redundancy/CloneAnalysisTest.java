// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tacit.measures.redundancy.CloneAnalysis.Thresholds;

class CloneAnalysisTest {
  private static final int[] SIZES = {32, 64, 128, 256, 512};

  private static List<ChunkPoint> errors(double... errors) {
    return IntStream.range(0, errors.length)
        .mapToObj(i -> new ChunkPoint(SIZES[i], errors[i], 0, 0))
        .toList();
  }

  private static CloneAnalysis of(double[] errors, double... r2) {
    var fits =
        IntStream.range(0, r2.length)
            .mapToObj(i -> new ReconstructionPoint(SIZES[i], r2[i], Double.NaN))
            .toList();
    return CloneAnalysis.of(512, errors(errors), fits, Thresholds.DEFAULT);
  }

  // Laws

  @Test
  void both_thresholds_are_included() {
    var analysis = of(new double[] {.5, .01, 0, 0, 0}, 0, .99, 1, 1, 1);
    assertThat(analysis.criticalWidth()).hasValue(64);
    assertThat(analysis.cloneCount()).isEqualTo(8);
  }

  @Test
  void a_size_counts_only_if_all_larger_ones_do() {
    assertThat(of(new double[] {0, 0, .02, 0, 0}, 1, 1, 1, 1, 1).criticalWidth()).hasValue(256);
    assertThat(of(new double[] {0, 0, 0, 0, 0}, 1, 1, .9, 1, 1).cloneCount()).isEqualTo(2);
  }

  @Test
  void the_whole_layer_alone_is_no_clone() {
    var whole = of(new double[] {.1, .1, .1, .1, 0}, 1, 1, 1, 1, 1);
    assertThat(whole.criticalWidth()).isEmpty();
    assertThat(whole.cloneCount()).isZero();
    assertThat(of(new double[] {0, 0, 0, 0, .02}, 1, 1, 1, 1, 1).criticalWidth()).isEmpty();
  }

  // Golden

  /// The excess errors are those of the golden of [PowerLawFitTest]; 32 is below the critical
  /// width.
  @Test
  void golden_decay_from_the_critical_width_on() {
    var sizes = List.of(64, 128, 256);
    var errors = sizes.stream().map(w -> new ChunkPoint(w, 0, 0, 0)).toList();
    var fits = sizes.stream().map(w -> new ReconstructionPoint(w, 1, 1)).toList();
    var analysis = CloneAnalysis.of(256, errors, fits, Thresholds.DEFAULT);
    var fit = analysis.decay(errors(.9, .0736, .0642, .0603), .05);
    // 10 digits of the golden, and the rounding of errors less the limit
    assertThat(fit.exponent()).isCloseTo(-.5980712611, within(1e-10));
    assertThat(fit.prefactor()).isCloseTo(.2751741168, within(1e-10));
  }

  /// Accuracies over all chunks of data set A: 0.40625, 0.5 and, of the layer, 0.625.
  @Test
  void golden_diffused_redundancy() {
    var points =
        List.of(
            new ChunkPoint(1, 1 - .40625, 0, 0),
            new ChunkPoint(2, .5, 0, 0),
            new ChunkPoint(4, .375, 0, 0));
    assertThat(CloneAnalysis.diffusedRedundancy(points, .75)).isEqualTo(.5);
    assertThat(CloneAnalysis.diffusedRedundancy(points, .9)).isZero();
  }

  // Messages

  @Test
  void other_sizes_are_refused() {
    assertThatThrownBy(() -> of(new double[] {0, 0}, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "clone analysis: errors are of the sizes [32, 64] but R² of [32]; give both of the"
                + " same");
    assertThatThrownBy(() -> of(new double[] {0, 0}, 1, 1))
        .hasMessage(
            "clone analysis: the largest of the sizes [32, 64] is not the whole layer of 512; give"
                + " that too");
  }

  @Test
  void without_clones_there_is_no_decay() {
    var none = of(new double[] {.1, .1, .1, .1, 0}, 1, 1, 1, 1, 1);
    assertThatThrownBy(() -> none.decay(errors(.1), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "clone analysis: there is no critical width to fit from; fit chosen sizes yourself");
    var clones = of(new double[] {0, 0, 0, 0, 0}, 1, 1, 1, 1, 1);
    assertThatThrownBy(() -> clones.decay(errors(.1, .05), .05))
        .hasMessage("power law: y[1] is 0.0 and has no logarithm; give positive numbers");
  }

  @Test
  void a_share_of_the_accuracy_is_above_zero_up_to_one() {
    assertThatThrownBy(() -> CloneAnalysis.diffusedRedundancy(errors(0), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("clone analysis: delta is 0.0; give one above 0, up to 1");
    assertThatThrownBy(() -> CloneAnalysis.diffusedRedundancy(List.of(), 1))
        .hasMessage("clone analysis: there are no points; give at least one");
  }
}
