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

class ChunkCurveTest {
  private static ChunkCurve ofSetA(int draws, int... sizes) {
    return ChunkCurve.of(
        SetA.READOUT,
        SetA.X,
        SetA.Y,
        sizes,
        draws,
        ChunkScale.TRAINED,
        new Seed(3).generator(),
        SetA.ON);
  }

  // Laws

  @Test
  void one_draw_has_no_standard_error() {
    assertThat(ofSetA(1, 1, 2, 4).points()).allMatch(p -> Double.isNaN(p.standardError()));
  }

  @Test
  void the_whole_layer_is_one_chunk() {
    var whole = ofSetA(50, 4).points().getFirst();
    assertThat(whole.meanError()).isEqualTo(.375);
    assertThat(whole.standardError()).isZero();
    // 50 sums of 4 products in 50 orders
    assertThat(whole.meanLoss()).isCloseTo(.779766589303, SetA.DIGITS);
  }

  @Test
  void draws_average_to_the_mean_over_all_chunks() {
    var curve = ofSetA(10_000, 1, 2, 3).points();
    double[] errors = {1 - .40625, 1 - .5, 1 - .5625};
    for (int i = 0; i < 3; i++) {
      var point = curve.get(i);
      assertThat(point.meanError()).isCloseTo(errors[i], within(5 * point.standardError()));
    }
  }

  // Golden, by hand: errors 0, 1/2 and 1 have the standard deviation 1/2

  @Test
  void three_chunks() {
    var point = ChunkPoint.of(2, new double[] {0, .5, 1}, new double[] {1, 2, 6});
    assertThat(point.meanError()).isEqualTo(.5);
    assertThat(point.standardError()).isCloseTo(.5 / Math.sqrt(3), SetA.DIGITS);
    assertThat(point.meanLoss()).isEqualTo(3);
  }

  // Agreement

  /// Of 300 examples, more than two blocks, and sizes that are no multiples of four.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void growing_logits_score_as_logits_from_the_start(Seed seed) {
    RandomGenerator random = seed.generator();
    int classes = random.nextBoolean() ? 1 : 5;
    var scale = random.nextBoolean() ? ChunkScale.TRAINED : ChunkScale.FULL_WIDTH;
    var readout =
        new ChunkReadout(Tensor.gaussian(random, classes, 23), Tensor.gaussian(random, classes));
    Tensor x = Tensor.gaussian(random, 300, 23);
    Indices y =
        Indices.of(random.ints(300, 0, 5).map(v -> classes == 1 ? v % 2 * 2 - 1 : v).toArray());
    int[] order = NeuronChunks.shuffled(random, 23, 23), sizes = {1, 2, 7, 16, 23};
    var totals = NestedLogits.of(readout, x, y, scale).along(new int[][] {order}, sizes, SetA.ON);
    for (int s = 0; s < sizes.length; s++) {
      Indices chunk = Indices.of(Arrays.copyOf(order, sizes[s]));
      var plain = readout.score(x, y, chunk, scale);
      assertThat(totals.errors(s)[0]).isCloseTo(plain.error(), within(1e-15)); // 1 − r/n twice
      // 300 losses of up to 100 with sums of 23 products
      assertThat(totals.losses(s)[0]).isCloseTo(plain.loss(), within(1e-11));
    }
  }

  // Messages

  @Test
  void sizes_and_draws_are_refused() {
    assertThatThrownBy(() -> ofSetA(0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("chunk curve: 0 draws; give 1 or more");
    assertThatThrownBy(() -> ofSetA(1))
        .hasMessage("chunk curve: there are no sizes; give at least one");
    assertThatThrownBy(() -> ofSetA(1, 2, 1))
        .hasMessage("chunk curve: size 1 follows size 2; give them ascending");
    assertThatThrownBy(() -> ofSetA(1, 5))
        .hasMessage("chunk curve: chunk size 5 in a layer of 4 neurons; give 1 to 4");
  }
}
