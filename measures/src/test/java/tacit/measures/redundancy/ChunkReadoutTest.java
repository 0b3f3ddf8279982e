// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class ChunkReadoutTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void rescaled_logits_are_right_on_average(Seed seed) {
    Tensor x = Tensor.gaussian(seed.generator(), 1, 4);
    for (int w = 1; w <= 4; w++) {
      for (int k = 0; k < 3; k++) {
        int size = w, output = k;
        double full =
            SetA.READOUT.logits(x, Indices.of(0, 1, 2, 3), ChunkScale.TRAINED).get(0, output);
        double b = SetA.READOUT.bias().get(output);
        // a few dozen operations on numbers of size 1
        assertThat(mean(x, size, output, ChunkScale.FULL_WIDTH)).isCloseTo(full, within(1e-14));
        assertThat(mean(x, size, output, ChunkScale.TRAINED))
            .isCloseTo(size / 4.0 * (full - b) + b, within(1e-14));
      }
    }
  }

  private static double mean(Tensor x, int size, int k, ChunkScale scale) {
    return SetA.overAll(size, chunk -> SetA.READOUT.logits(x, chunk, scale).get(0, k));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void without_bias_the_scale_does_not_change_answers(Seed seed) {
    Tensor x = Tensor.gaussian(seed.generator(), 20, 4);
    var readout = SetA.READOUT.withoutBias();
    for (Indices chunk : NeuronChunks.allSubsets(4, 2)) {
      int[] trained = answers(readout.logits(x, chunk, ChunkScale.TRAINED));
      assertThat(answers(readout.logits(x, chunk, ChunkScale.FULL_WIDTH))).isEqualTo(trained);
    }
  }

  @Test
  void of_equal_logits_the_lowest_class_answers() {
    assertThat(answers(Tensor.matrix(new double[][] {{.2, .2, -.5}}))).containsExactly(0);
    assertThat(ChunkScore.of(Tensor.matrix(new double[][] {{.2, .2, -.5}}), Indices.of(1)).error())
        .isEqualTo(1);
  }

  private static int[] answers(Tensor logits) {
    double[] l = logits.toDoubles();
    int classes = logits.shape().size(1);
    int[] answers = new int[logits.shape().size(0)];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = ChunkScore.largest(l, i * classes, 1, classes);
    }
    return answers;
  }

  // Golden

  @ParameterizedTest
  @CsvSource({
    "0 1 2 3, TRAINED, 0.625, 0.779766589303, 2 2 0 0 2 1 1 0",
    "0 2, TRAINED, 0.5, 1.081419806683, 0 0 0 0 0 0 1 0",
    "0 2, FULL_WIDTH, 0.625, 1.318606047448, 0 1 0 0 0 0 1 0",
    "1 3, TRAINED, 0.5, 0.957110052706, 1 2 2 1 2 1 1 2",
    "0, TRAINED, 0.375, 1.036369607261, 0 0 0 0 0 0 0 0"
  })
  void golden_scores(
      String neurons, ChunkScale scale, double accuracy, double loss, String predictions) {
    Indices chunk = numbers(neurons);
    var score = SetA.READOUT.score(SetA.X, SetA.Y, chunk, scale);
    assertThat(score.accuracy()).isEqualTo(accuracy);
    assertThat(score.loss()).isCloseTo(loss, SetA.DIGITS);
    assertThat(Indices.of(answers(SetA.READOUT.logits(SetA.X, chunk, scale))))
        .isEqualTo(numbers(predictions));
  }

  private static Indices numbers(String text) {
    return Indices.of(Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.40625, 1.064024677663",
    "2, 0.5, 1.004379278948",
    "3, 0.5625, 0.909774869169",
    "4, 0.625, 0.779766589303"
  })
  void golden_means_over_all_chunks(int size, double accuracy, double loss) {
    var trained = ChunkScale.TRAINED;
    assertThat(SetA.overAll(size, c -> SetA.READOUT.score(SetA.X, SetA.Y, c, trained).accuracy()))
        .isCloseTo(accuracy, SetA.DIGITS);
    assertThat(SetA.overAll(size, c -> SetA.READOUT.score(SetA.X, SetA.Y, c, trained).loss()))
        .isCloseTo(loss, SetA.DIGITS);
  }

  /// Of one output, by hand: the last margin is 0, which is wrong.
  @Test
  void golden_squared_hinge() {
    Tensor f = Tensor.matrix(new double[][] {{.5}, {-1.2}, {2}, {0}});
    var score = ChunkScore.of(f, Indices.of(1, -1, 1, -1));
    assertThat(score.accuracy()).isEqualTo(.75);
    assertThat(score.loss()).isEqualTo(.15625);
  }

  // Messages

  @Test
  void chunks_that_are_none_are_refused() {
    assertRefused("the chunk has no neuron; give at least one");
    assertRefused("the chunk has neuron 4 of a layer of 4; neurons count from 0", 0, 4);
    assertRefused("the chunk has neuron 2 twice; give each neuron once", 2, 2);
  }

  private static void assertRefused(String message, int... chunk) {
    assertThatThrownBy(() -> SetA.READOUT.logits(SetA.X, Indices.of(chunk), ChunkScale.TRAINED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("chunk readout: " + message);
  }

  @Test
  void other_shapes_are_refused() {
    Indices chunk = Indices.of(0);
    var trained = ChunkScale.TRAINED;
    assertThatThrownBy(() -> SetA.READOUT.logits(Tensor.identity(3), chunk, trained))
        .hasMessage("chunk readout: axis W is 4 in A (k, W) = (3, 4) but 3 in x (n, W) = (3, 3)");
    assertThatThrownBy(() ->
            SetA.READOUT.logits(
                Tensor.matrix(new double[][] {{1, Double.NaN, 1, 1}}), chunk, trained))
        .hasMessage("chunk readout: x has NaN at flat position 1; give finite numbers");
  }

  @Test
  void labels_that_name_no_output_are_refused() {
    Tensor one = Tensor.matrix(new double[][] {{1}}), two = Tensor.matrix(new double[][] {{1, 2}});
    assertThatThrownBy(() -> ChunkScore.of(one, Indices.of(0)))
        .hasMessage("chunk score: label 0 of example 0 with 1 outputs; give -1 or 1");
    assertThatThrownBy(() -> ChunkScore.of(two, Indices.of(2)))
        .hasMessage("chunk score: label 2 of example 0 with 2 outputs; labels count from 0");
    assertThatThrownBy(() -> ChunkScore.of(two, Indices.of(0, 1)))
        .hasMessage("chunk score: 1 examples but 2 labels; give one label an example");
  }
}
