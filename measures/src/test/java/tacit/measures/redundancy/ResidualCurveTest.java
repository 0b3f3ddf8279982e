// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

class ResidualCurveTest {
  private static final Kernels ON = new ScalarKernels();
  private static final double RIDGE = LinearReconstruction.RIDGE;
  private static final double EPSILON = ResidualCorrelation.EPSILON;
  private static final ActivationScatter SCATTER =
      ActivationScatter.of(SetA.X, new ScalarKernels());

  private static ResidualCurve ofSetA(int draws, int... sizes) {
    return ResidualCurve.of(SCATTER, sizes, draws, RIDGE, EPSILON, new Seed(2).generator(), ON);
  }

  // Laws

  /// The mean of six neurons' correlations lies in [0, 1], so its spread is at most 1/2.
  @Test
  void draws_average_to_the_mean_over_all_chunks() {
    var points = ofSetA(20_000, 1, 2, 3, 4).points();
    double[] means = {.145133827749, .059251630285, 1.2535e-10, 1.3042e-10};
    for (int i = 0; i < 4; i++) {
      assertThat(points.get(i).meanCorrelation())
          .isCloseTo(means[i], within(5 * .5 / Math.sqrt(20_000)));
    }
  }

  @Test
  void the_whole_layer_is_fitted_once() {
    var whole = ofSetA(50, 4).points().getFirst();
    assertThat(whole).isEqualTo(ofSetA(1, 4).points().getFirst());
    assertThat(whole.meanCorrelation()).isCloseTo(1.3042e-10, within(1e-14)); // its digits
    assertThat(whole.meanCorrelationOutside()).isNaN();
    assertThat(whole.excess()).isNaN();
  }

  /// One neuron outside has no pair, whatever the draw.
  @Test
  void a_draw_without_pairs_outside_leaves_no_mean() {
    var point = ofSetA(5, 3).points().getFirst();
    assertThat(point.meanCorrelationOutside()).isNaN();
    assertThat(point.meanSkipped()).isZero();
    assertThat(point.independenceFloor()).isEqualTo(Math.sqrt(2 / (Math.PI * 4)));
  }

  /// Neurons 2 to 5 are multiples of 0 and 1: each draw of two either knows them or does not.
  @Test
  void neurons_of_which_nothing_is_left_are_counted() {
    double[][] rows = Squares.rows(Tensor.gaussian(new Seed(4).generator(), 40, 3));
    for (double[] row : rows) row[2] = 2 * row[0];
    var scatter = ActivationScatter.of(Tensor.matrix(rows), new ScalarKernels());
    var points =
        ResidualCurve.of(scatter, new int[] {1}, 3000, RIDGE, EPSILON, new Seed(1).generator(), ON)
            .points();
    // neurons 0 and 2 leave nothing of each other, neuron 1 leaves something of both
    assertThat(points.getFirst().meanSkipped())
        .isCloseTo(2 / 3.0, within(5 * .5 / Math.sqrt(3000)));
    assertThat(points.getFirst().meanCorrelationOutside()).isNaN();
  }

  // Agreement

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void one_generator_gives_the_chunks_of_the_other_curve(Seed seed) {
    RandomGenerator random = seed.generator();
    var scatter = ActivationScatter.of(Tensor.gaussian(random, 40, 9), new ScalarKernels());
    int[] order = NeuronChunks.shuffled(seed.generator(), 9, 9), sizes = {2, 5};
    var curve = ResidualCurve.of(scatter, sizes, 1, RIDGE, EPSILON, seed.generator(), ON).points();
    var fits = ReconstructionCurve.of(scatter, sizes, 1, RIDGE, seed.generator(), ON).points();
    for (int s = 0; s < sizes.length; s++) {
      Indices chunk = Indices.of(Arrays.copyOf(order, sizes[s]));
      var fit = LinearReconstruction.of(scatter, chunk, RIDGE);
      var correlation = ResidualCorrelation.of(fit, EPSILON);
      // of sums over 40 examples of numbers of size 1, with chunks of condition below 1000
      assertThat(fits.get(s).meanR2()).isCloseTo(fit.r2(), within(1e-10));
      assertThat(curve.get(s).meanCorrelation()).isEqualTo(correlation.meanAbsolute());
      assertThat(curve.get(s).meanCorrelationOutside())
          .isEqualTo(correlation.meanAbsoluteOutsideChunk());
      assertThat(curve.get(s).excess())
          .isEqualTo(correlation.meanAbsoluteOutsideChunk() - correlation.independenceFloor());
    }
  }

  // Messages

  @Test
  void sizes_and_draws_are_refused() {
    assertThatThrownBy(() -> ofSetA(0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("residual curve: 0 draws; give 1 or more");
    assertThatThrownBy(() -> ofSetA(1, 5))
        .hasMessage("residual curve: chunk size 5 in a layer of 4 neurons; give 1 to 4");
  }
}
