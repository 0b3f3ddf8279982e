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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.autodiff.linalg.LeastSquares;
import tacit.autodiff.linalg.Qr;

class LinearReconstructionTest {
  private static final Kernels ON = new ScalarKernels();
  private static final double RIDGE = LinearReconstruction.RIDGE;

  /// Of sums over 30 examples of numbers of size 1, with chunks of condition below 1000.
  private static final Offset<Double> ROUNDING = within(1e-10);

  private static LinearReconstruction fit(Tensor x, double ridge, int... chunk) {
    return LinearReconstruction.of(x, Indices.of(chunk), ridge, ON);
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void more_neurons_reconstruct_no_less(Seed seed) {
    RandomGenerator random = seed.generator();
    var scatter = ActivationScatter.of(Tensor.gaussian(random, 30, 9), ON);
    int[] order = NeuronChunks.shuffled(random, 9, 9);
    double before = 0;
    for (int w = 1; w <= 9; w++) {
      var r2 = LinearReconstruction.of(scatter, Indices.of(Arrays.copyOf(order, w)), 0).r2();
      assertThat(r2).isGreaterThanOrEqualTo(before - 1e-12); // rounding of two sums of 9
      before = r2;
    }
    assertThat(before).isCloseTo(1, ROUNDING);
  }

  /// Nine neurons of three factors: any three in general position have all there is.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_chunk_of_full_rank_reconstructs_everything(Seed seed) {
    RandomGenerator random = seed.generator();
    Tensor x =
        ON.matmul(Tensor.gaussian(random, 30, 3), false, Tensor.gaussian(random, 3, 9), false);
    assertThat(fit(x, 0, 0, 1, 2, 3).r2()).isCloseTo(1, within(1e-9)); // of an inverse in rank 3
    assertThat(fit(x, 0, 0, 1).r2()).isLessThan(1 - 1e-9);
  }

  @Test
  void a_neuron_said_twice_or_dead_adds_nothing() {
    double[][] rows = new double[8][6];
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < 4; j++) rows[i][j] = SetA.X.get(i, j);
      rows[i][4] = rows[i][0];
      rows[i][5] = .1;
    }
    var fit = fit(Tensor.matrix(rows), 0, 0, 1, 4, 5);
    assertThat(fit.r2Complement()).isCloseTo(fit(SetA.X, 0, 0, 1).r2Complement(), ROUNDING);
    assertThat(fit.r2PerNeuron()[5]).isNaN();
    assertThat(fit.r2PerNeuron()[4]).isCloseTo(1, ROUNDING);
  }

  @Test
  void as_many_neurons_as_examples_are_warned_of() {
    assertThat(fit(SetA.X, RIDGE, 0, 1, 2, 3).warning()).isEmpty();
    Tensor x = Tensor.gaussian(new Seed(1).generator(), 4, 5);
    assertThat(fit(x, RIDGE, 0, 1, 2).warning())
        .hasValue("3 neurons fit any layer on 4 examples; give more than 4");
  }

  // Golden

  @ParameterizedTest
  @CsvSource({
    "0 1, 1e-8, 0.639710509755, 0.235647530040",
    "0 1, 1, 0.630646822483, 0.231980861313",
    "0, 1e-8, 0.332745961821, 0.093013972056",
    "0, 1, 0.328140481380, 0.091726581439",
    "1 2 3, 1e-8, 0.851611407373, 0.438596491228",
    "0 1 2 3, 1, 0.981800136527, NaN"
  })
  void golden_values(String neurons, double ridge, double r2, double complement) {
    int[] chunk = Arrays.stream(neurons.split(" ")).mapToInt(Integer::parseInt).toArray();
    var fit = fit(SetA.X, ridge, chunk);
    assertThat(fit.r2()).isCloseTo(r2, SetA.DIGITS);
    assertThat(fit.r2Complement()).isCloseTo(complement, SetA.DIGITS);
  }

  @Test
  void golden_coefficients() {
    var fit = fit(SetA.X, 1, 0, 1);
    assertThat(fit.coefficients().toDoubles())
        .containsExactly(
            new double[] {
              .881944444444, -.006944444444, .0625, -.461805555556,
              -.006944444444, .881944444444, .0625, -.350694444444
            },
            SetA.DIGITS);
    assertThat(fit.intercept().toDoubles())
        .containsExactly(new double[] {.15625, .15625, 1.09375, 2.390625}, SetA.DIGITS);
    assertThat(fit.r2PerNeuron())
        .containsExactly(
            new double[] {.986123971193, .986123971193, .009375, .516158556606}, SetA.DIGITS);
  }

  @ParameterizedTest
  @CsvSource({"1, 0.317786734152", "2, 0.600952730578", "3, 0.834487533161", "4, 1"})
  void golden_means_over_all_chunks(int size, double r2) {
    var scatter = ActivationScatter.of(SetA.X, ON);
    assertThat(SetA.overAll(size, c -> LinearReconstruction.of(scatter, c, RIDGE).r2()))
        .isCloseTo(r2, within(1e-9)); // the ridge leaves 1e-8 of 40 where all is reconstructed
  }

  @ParameterizedTest
  @CsvSource({"1e-8, -0.887928977651", "1, -0.660969084423"})
  void golden_on_held_out_examples(double ridge, double r2) {
    var fit = fit(rows(0, 5), ridge, 0, 1);
    assertThat(fit.evaluate(rows(5, 8), ON)).isCloseTo(r2, SetA.DIGITS);
  }

  private static Tensor rows(int from, int to) {
    return Tensor.matrix(Arrays.copyOfRange(Squares.rows(SetA.X), from, to));
  }

  // Agreement

  /// Least squares on the activations, with a row `√λ I` below them, for each neuron.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_scatter_gives_what_regression_gives(Seed seed) {
    RandomGenerator random = seed.generator();
    Tensor x = Tensor.gaussian(random, 30, 7);
    double ridge = random.nextBoolean() ? 1e-8 : random.nextDouble(2);
    int[] chunk = NeuronChunks.draw(random, 7, 3).toArray();
    var fit = fit(x, ridge, chunk);
    double[][] centered = Squares.rows(x);
    for (int i = 0; i < 30; i++) {
      for (int j = 0; j < 7; j++) centered[i][j] -= fit.scatter().mean().get(j);
    }
    double[][] features = new double[33][3], targets = new double[33][7];
    for (int i = 0; i < 30; i++) {
      for (int a = 0; a < 3; a++) features[i][a] = centered[i][chunk[a]];
      targets[i] = centered[i];
    }
    for (int a = 0; a < 3; a++) features[30 + a][a] = Math.sqrt(ridge);
    var naive = LeastSquares.of(Tensor.matrix(features), Tensor.matrix(targets));
    assertThat(fit.coefficients().toDoubles()).containsExactly(naive.x().toDoubles(), ROUNDING);
    Tensor r = fit.residuals(x);
    assertThat(fit.residualScatter().toDoubles())
        .containsExactly(ON.matmul(r, true, r, false).toDoubles(), ROUNDING);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void without_ridge_it_is_the_share_inside_the_span_of_the_chunk(Seed seed) {
    Tensor x = Tensor.gaussian(seed.generator(), 30, 7);
    double[][] centered = Squares.rows(x), chunk = new double[30][3];
    double all = 0;
    var fit = fit(x, 0, 0, 1, 2);
    for (int i = 0; i < 30; i++) {
      for (int j = 0; j < 7; j++) {
        centered[i][j] -= fit.scatter().mean().get(j);
        all += centered[i][j] * centered[i][j];
      }
      chunk[i] = Arrays.copyOf(centered[i], 3);
    }
    Tensor inside =
        ON.matmul(Qr.of(Tensor.matrix(chunk)).q(), true, Tensor.matrix(centered), false);
    double share = Arrays.stream(inside.toDoubles()).map(v -> v * v).sum() / all;
    assertThat(fit.r2()).isCloseTo(share, ROUNDING);
  }

  // Messages

  @Test
  void activations_that_cannot_be_reconstructed_are_refused() {
    assertThatThrownBy(() -> fit(Tensor.matrix(new double[][] {{1, 2}, {1, Double.NaN}}), 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("activation scatter: neuron 1 is NaN on example 1; give finite activations");
    assertThatThrownBy(() -> fit(Tensor.matrix(new double[][] {{.1, 2}, {.1, 2}}), 0, 0))
        .hasMessage("activation scatter: no neuron of 2 ever changes; give activations that do");
    assertThatThrownBy(() -> fit(Tensor.matrix(new double[][] {{1, 2}}), 0, 0))
        .hasMessage("activation scatter: X has 1 examples; give 2 or more");
    assertThatThrownBy(() -> fit(Tensor.matrix(new double[][] {{1e200, 2}, {0, 1}}), 0, 0))
        .hasMessage(
            "activation scatter: squares of activations are beyond numbers; multiply all activations"
                + " by a small one");
  }

  @Test
  void chunks_and_ridges_are_refused() {
    assertThatThrownBy(() -> fit(SetA.X, 0, 1, 1))
        .hasMessage("linear reconstruction: the chunk has neuron 1 twice; give each neuron once");
    assertThatThrownBy(() -> fit(SetA.X, -1, 1))
        .hasMessage("linear reconstruction: ridge is -1.0; give a finite number from 0 on");
    assertThatThrownBy(() -> fit(SetA.X, 0, 1).residuals(Tensor.identity(3)))
        .hasMessage(
            "linear reconstruction: X is (3, 3) but the fit has 4 neurons; give a row an example");
  }
}
