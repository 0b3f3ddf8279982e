// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.ScalarKernels;

class ReconstructionCurveTest {
  /// Of sums over 40 examples of numbers of size 1, with chunks of condition below 1000.
  private static final Offset<Double> ROUNDING = within(1e-10);

  private static final ActivationScatter SCATTER =
      ActivationScatter.of(SetA.X, new ScalarKernels());

  private static ReconstructionCurve ofSetA(int draws, int... sizes) {
    return ReconstructionCurve.of(
        SCATTER, sizes, draws, LinearReconstruction.RIDGE, new Seed(2).generator(), SetA.ON);
  }

  // Laws

  /// `R²` of a chunk of four neurons lies in [0, 1], so its spread is at most 1/2.
  @Test
  void draws_average_to_the_mean_over_all_chunks() {
    var points = ofSetA(20_000, 1, 2, 3, 4).points();
    double[] means = {.317786734152, .600952730578, .834487533161, 1};
    for (int i = 0; i < 4; i++) {
      assertThat(points.get(i).meanR2()).isCloseTo(means[i], within(5 * .5 / Math.sqrt(20_000)));
    }
    assertThat(points.getLast().meanR2Complement()).isNaN();
  }

  // Agreement

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void one_factor_gives_the_r2_of_every_size(Seed seed) {
    RandomGenerator random = seed.generator();
    var scatter = ActivationScatter.of(Tensor.gaussian(random, 40, 13), new ScalarKernels());
    double ridge = random.nextBoolean() ? 1e-8 : random.nextDouble(20);
    assertAgrees(scatter, NeuronChunks.shuffled(random, 13, 13), ridge);
  }

  /// Neuron 3 is neuron 0 again and neuron 4 is dead: without ridge there is no Cholesky factor.
  @Test
  void a_neuron_said_twice_goes_the_long_way() {
    double[][] rows = Squares.rows(Tensor.gaussian(new Seed(4).generator(), 40, 6));
    for (double[] row : rows) {
      row[3] = row[0];
      row[4] = .1;
    }
    var scatter = ActivationScatter.of(Tensor.matrix(rows), new ScalarKernels());
    int[] order = {0, 3, 4, 1, 2, 5};
    assertThat(NestedReconstruction.of(Squares.rows(scatter.g()), order, 5, 0)).isEmpty();
    assertAgrees(scatter, order, 0);
  }

  private static void assertAgrees(ActivationScatter scatter, int[] order, double ridge) {
    int[] sizes = {1, 2, 5};
    var along = ReconstructionCurve.along(scatter, Squares.rows(scatter.g()), order, sizes, ridge);
    for (int s = 0; s < sizes.length; s++) {
      Indices chunk = Indices.of(Arrays.copyOf(order, sizes[s]));
      var fit = LinearReconstruction.of(scatter, chunk, ridge);
      assertThat(along[s].meanR2()).isCloseTo(fit.r2(), ROUNDING);
      assertThat(along[s].meanR2Complement()).isCloseTo(fit.r2Complement(), ROUNDING);
    }
  }

  // Messages

  @Test
  void sizes_and_draws_are_refused() {
    assertThatThrownBy(() -> ofSetA(0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("reconstruction curve: 0 draws; give 1 or more");
    assertThatThrownBy(() -> ofSetA(1, 5))
        .hasMessage("reconstruction curve: chunk size 5 in a layer of 4 neurons; give 1 to 4");
  }
}
