// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

class ResidualCorrelationTest {
  private static final Kernels ON = new ScalarKernels();
  private static final ActivationScatter SCATTER = ActivationScatter.of(SetA.X, ON);
  private static final double EPSILON = ResidualCorrelation.EPSILON;
  private static final double RIDGE = LinearReconstruction.RIDGE;

  /// Of a difference of entries of the scatter of size 10 and the reconstruction of one of size 1.
  private static final Offset<Double> ROUNDING = within(1e-11);

  private static ResidualCorrelation fit(double ridge, int... chunk) {
    return ResidualCorrelation.of(
        LinearReconstruction.of(SCATTER, Indices.of(chunk), ridge), EPSILON);
  }

  // Laws

  /// Of 200 examples of 12 neurons: a chunk of 5 leaves 7, of the variance 1 each.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void without_ridge_the_mean_is_that_of_pairs_outside_times_their_share(Seed seed) {
    Tensor x = Tensor.gaussian(seed.generator(), 200, 12);
    Indices chunk = NeuronChunks.draw(seed.generator(), 12, 5);
    var fit = LinearReconstruction.of(x, chunk, 0, ON);
    var correlation = ResidualCorrelation.of(fit, 0);
    assertThat(correlation.meanAbsolute())
        .isCloseTo(7 * 6 / (12 * 11.0) * correlation.meanAbsoluteOutsideChunk(), ROUNDING);
  }

  @Test
  void independent_neurons_have_the_floor() {
    Tensor x = Tensor.gaussian(new Seed(5).generator(), 1000, 50);
    var correlation = ResidualCorrelation.ofNeurons(ActivationScatter.of(x, ON), EPSILON);
    // 1225 pairs of spread 0.019 each: 5 % are 2.3 of their standard errors
    assertThat(correlation.meanAbsolute() / correlation.independenceFloor())
        .isCloseTo(1, within(.05));
  }

  /// With 30 examples and a chunk of 15, shuffled residuals have 29 free directions, not 14.
  @Test
  void shuffled_residuals_lie_at_the_floor_of_no_chunk() {
    RandomGenerator random = new Seed(6).generator();
    Tensor x = Tensor.gaussian(random, 30, 40);
    var fit = LinearReconstruction.of(x, NeuronChunks.draw(random, 40, 15), RIDGE, ON);
    double shuffled =
        ResidualCorrelation.of(fit, EPSILON).permutationNull(fit.residuals(x), random, 20);
    // 300 pairs, 20 times: 5 standard errors, and the 1/(4 · 29) by which |ρ| is below √(2/(π 29))
    assertThat(shuffled / Math.sqrt(2 / (Math.PI * 29))).isCloseTo(1, within(.06));
  }

  @Test
  void nothing_is_compared_where_nothing_is_left() {
    var whole = fit(RIDGE, 0, 1, 2, 3);
    assertThat(whole.meanAbsoluteOutsideChunk()).isNaN();
    assertThat(whole.permutationNull(SetA.X, new Seed(1).generator(), 1)).isNaN();
    var clones = Tensor.matrix(new double[][] {{1, 2, 3}, {2, 4, 6}, {4, 8, 12}, {0, 0, 0}});
    var cloned =
        ResidualCorrelation.of(LinearReconstruction.of(clones, Indices.of(0), 0, ON), EPSILON);
    assertThat(cloned.skipped()).isEqualTo(2);
    assertThat(cloned.meanAbsoluteOutsideChunk()).isNaN();
  }

  @Test
  void the_floor_needs_more_examples_than_the_chunk() {
    assertThat(fit(RIDGE, 0, 1).independenceFloor()).isEqualTo(Math.sqrt(2 / (Math.PI * 5)));
    Tensor few = Tensor.gaussian(new Seed(1).generator(), 3, 4);
    var fit = LinearReconstruction.of(few, Indices.of(0, 1), RIDGE, ON);
    assertThat(ResidualCorrelation.of(fit, EPSILON).independenceFloor()).isNaN();
  }

  // Golden

  @Test
  void golden_of_the_neurons_themselves() {
    assertThat(ResidualCorrelation.ofNeurons(SCATTER, EPSILON).meanAbsolute())
        .isCloseTo(.240475314555, SetA.DIGITS);
  }

  @Test
  void golden_values() {
    assertThat(fit(RIDGE, 0, 1).meanAbsolute()).isCloseTo(.047030262573, ROUNDING);
    assertThat(fit(RIDGE, 0, 1).frobenius()).isCloseTo(.047030262538, ROUNDING);
    assertThat(fit(RIDGE, 0, 1).meanAbsoluteOutsideChunk()).isCloseTo(.282181575226, ROUNDING);
    assertThat(fit(1, 0, 1).meanAbsolute()).isCloseTo(.089470483317, ROUNDING);
    assertThat(fit(1, 0, 1).frobenius()).isCloseTo(.052600639989, ROUNDING);
    assertThat(fit(1, 0, 1).meanAbsoluteOutsideChunk()).isCloseTo(.281350233677, ROUNDING);
    assertThat(fit(RIDGE, 0).meanAbsolute()).isCloseTo(.149140707812, ROUNDING);
    assertThat(fit(RIDGE, 0).meanAbsoluteOutsideChunk()).isCloseTo(.298281415587, ROUNDING);
  }

  /// The last digits of the goldens are at 1e-12 and at 1e-14.
  @ParameterizedTest
  @CsvSource({
    "1, 0.145133827749, 1e-11",
    "2, 0.059251630285, 1e-11",
    "3, 1.2535e-10, 1e-14",
    "4, 1.3042e-10, 1e-14"
  })
  void golden_means_over_all_chunks(int size, double mean, double digits) {
    assertThat(SetA.overAll(size, c -> fit(RIDGE, c.toArray()).meanAbsolute()))
        .isCloseTo(mean, within(digits));
  }

  @Test
  void golden_floors() {
    assertThat(floor(1000)).isCloseTo(.0252440, within(5e-8)); // its digits
    assertThat(floor(10_000)).isCloseTo(.0079792, within(5e-8));
  }

  private static double floor(int examples) {
    var scatter = new ActivationScatter(Tensor.identity(2), Tensor.vector(0, 0), examples);
    return ResidualCorrelation.ofNeurons(scatter, EPSILON).independenceFloor();
  }

  @Test
  void golden_of_two_chunks_both_ways() {
    var both =
        SymmetricReconstruction.of(SCATTER, Indices.of(0, 1), Indices.of(2, 3), RIDGE, EPSILON);
    assertThat(both.r2Forward()).isCloseTo(.235647530040, SetA.DIGITS);
    assertThat(both.r2Backward()).isCloseTo(.25, within(1e-9)); // the ridge, 1e-8 of 10
    assertThat(both.r2()).isCloseTo(.242823765020, within(1e-9));
    assertThat(both.correlationForward()).isCloseTo(.282181575226, ROUNDING);
    assertThat(both.correlationBackward()).isCloseTo(.408086162400, ROUNDING);
    assertThat(both.correlation()).isCloseTo(.345133868813, ROUNDING);
  }

  // Messages

  @Test
  void what_has_no_pair_is_refused() {
    var one = ActivationScatter.of(Tensor.matrix(new double[][] {{1}, {2}}), ON);
    assertThatThrownBy(() -> ResidualCorrelation.ofNeurons(one, EPSILON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("residual correlation: 1 neuron has no pair; give 2 or more");
    assertThatThrownBy(() -> ResidualCorrelation.ofNeurons(SCATTER, -1))
        .hasMessage("residual correlation: epsilon is -1.0; give a finite number from 0 on");
    assertThatThrownBy(() -> fit(RIDGE, 0).permutationNull(SetA.X, new Seed(1).generator(), 0))
        .hasMessage("residual correlation: 0 shuffles; give 1 or more");
  }

  @Test
  void chunks_with_a_common_neuron_are_refused() {
    assertThatThrownBy(() ->
            SymmetricReconstruction.of(SCATTER, Indices.of(0, 1), Indices.of(2, 1), RIDGE, EPSILON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "symmetric reconstruction: both chunks have neuron 1; give chunks of a partition");
  }
}
