// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class RetrainedReadoutTest {
  private static RetrainedReadout of(Tensor x, Indices y, double penalty, int... chunk) {
    return RetrainedReadout.of(x, y, 3, Indices.of(chunk), penalty, SetA.ON);
  }

  /// What is minimized, of a readout that is 0 outside the chunk.
  private static double objective(ChunkReadout r, Tensor x, Indices y, Indices chunk, double of) {
    double square = 0;
    for (double w : r.weights().toDoubles()) square += w * w;
    return r.score(x, y, chunk, ChunkScale.TRAINED).loss() + of / 2 * square;
  }

  // Laws

  /// Moves of weights inside the chunk and of biases.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void no_other_weights_do_better(Seed seed) {
    RandomGenerator random = seed.generator();
    Tensor x = Tensor.gaussian(random, 40, 5);
    Indices y = Indices.of(random.ints(40, 0, 3).toArray()), chunk = Indices.of(1, 2, 4);
    double penalty = Math.pow(10, -random.nextInt(6));
    var best = RetrainedReadout.of(x, y, 3, chunk, penalty, SetA.ON);
    assertThat(best.slope()).isLessThanOrEqualTo(RetrainedReadout.SLOPE);
    double least = objective(best.readout(), x, y, chunk, penalty);
    for (double size : new double[] {1e-3, .1, 3}) {
      double[] a = best.readout().weights().toDoubles(), b = best.readout().bias().toDoubles();
      for (int i = 0; i < 15; i++)
        if (i % 5 != 0 && i % 5 != 3) a[i] += size * random.nextGaussian();
      for (int k = 0; k < 3; k++) b[k] += size * random.nextGaussian();
      var other =
          new ChunkReadout(Tensor.of(best.readout().weights().shape(), a), Tensor.vector(b));
      assertThat(objective(other, x, y, chunk, penalty)).isGreaterThan(least);
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void more_neurons_tell_no_less_and_a_shift_tells_the_same(Seed seed) {
    RandomGenerator random = seed.generator();
    double[] shifted = Tensor.gaussian(random, 30, 4).toDoubles();
    Tensor x = Tensor.of(Shape.of(30, 4), shifted);
    Indices y = Indices.of(random.ints(30, 0, 3).toArray()), two = Indices.of(0, 2);
    var few = of(x, y, .01, 0, 2);
    var more = of(x, y, .01, 0, 1, 2);
    assertThat(objective(more.readout(), x, y, Indices.of(0, 1, 2), .01))
        .isLessThanOrEqualTo(objective(few.readout(), x, y, two, .01) + 1e-12); // slope²/λ
    for (int i = 0; i < shifted.length; i++) shifted[i] += 8;
    var moved = of(Tensor.of(x.shape(), shifted), y, .01, 0, 2);
    assertThat(moved.loss()).isCloseTo(few.loss(), within(1e-10)); // slope × weights, twice
  }

  // Golden: Newton's method with the whole matrix of second derivatives, in NumPy

  @Test
  void two_neurons_of_set_a() {
    var best = of(SetA.X, SetA.Y, 1e-2, 0, 2);
    double[] weights = {
      1.35515843484335, 0, -0.72560043511352, 0,
      -0.93870476897498, 0, 0.27876221402571, 0,
      -0.41645366586838, 0, 0.44683822108781, 0
    };
    double[] bias = {-1.10909588139609, 1.09560285025264, 0.01349303114344};
    // the derivatives that are left, over the least curvature
    var left = within(9 * RetrainedReadout.SLOPE / 1e-2);
    assertThat(best.readout().weights().toDoubles()).containsExactly(weights, left);
    assertThat(best.readout().bias().toDoubles()).containsExactly(bias, left);
    assertThat(best.loss()).isCloseTo(0.7985616521170675, within(1e-7)); // slope × weights
    var score = best.readout().score(SetA.X, SetA.Y, Indices.of(0, 2), ChunkScale.TRAINED);
    assertThat(score.accuracy()).isEqualTo(.625);
    assertThat(score.loss()).isCloseTo(best.loss(), SetA.DIGITS);
  }

  /// Separable, so that the penalty alone keeps weights finite.
  @Test
  void all_neurons_of_set_a() {
    var best = of(SetA.X, SetA.Y, RetrainedReadout.PENALTY, 0, 1, 2, 3);
    assertThat(best.loss()).isCloseTo(0.003050610367168083, within(1e-7)); // slope × weights
    assertThat(best.readout().score(SetA.X, SetA.Y, Indices.of(0, 1, 2, 3), ChunkScale.TRAINED))
        .matches(s -> s.accuracy() == 1);
  }

  // Messages

  @Test
  void bad_operands_are_refused() {
    refused(2, 1e-4, SetA.Y, "label 2 of example 4 with 2 outputs; labels count from 0");
    refused(1, 1e-4, SetA.Y, "1 classes; give 2 or more, counted from 0");
    refused(3, 1e-4, Indices.of(0, 1), "8 examples but 2 labels; give one label an example");
    refused(
        3,
        0,
        SetA.Y,
        "penalty is 0.0; give a finite number above 0, or separable examples have no best weights");
    assertThatThrownBy(() -> of(SetA.X, SetA.Y, 1, 0, 4))
        .hasMessage(
            "retrained readout: the chunk has neuron 4 of a layer of 4; neurons count from 0");
  }

  private static void refused(int classes, double penalty, Indices y, String message) {
    assertThatThrownBy(
            () -> RetrainedReadout.of(SetA.X, y, classes, Indices.of(0), penalty, SetA.ON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("retrained readout: " + message);
  }
}
