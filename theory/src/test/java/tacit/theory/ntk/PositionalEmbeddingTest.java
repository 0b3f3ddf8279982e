// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tacit.theory.ntk.KernelLayers.RELU;
import static tacit.theory.ntk.KernelLayers.gaussian;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Shape;
import tacit.theory.ntk.SelfAttentionKernel.Scaling;

class PositionalEmbeddingTest {
  private static double decay(double d) {
    return 1 / (1 + d);
  }

  @Test
  void channels_side_by_side_share_the_weight() {
    var concat = PositionalEmbedding.concat(0.5, 3, 1);
    assertThat(concat.wx()).isEqualTo(0.75);
    assertThat(concat.wp()).isEqualTo(0.125);
    assertThat(PositionalEmbedding.concat(0.5, 6, 2)).isEqualTo(concat);
    assertThat(PositionalEmbedding.sum(0.5).wx()).isEqualTo(1);
    assertThat(PositionalEmbedding.sum(0.5).wp()).isEqualTo(0.5);
  }

  @Test
  void distances_are_sums_over_the_axes_before_the_decay() {
    var embedding = PositionalEmbedding.sum(2).withDecay(1, PositionalEmbeddingTest::decay);
    // Pixels (0, 0), (0, 1), (1, 0), (1, 1): 2/(1 + d) at the distances 0, 1 and 2.
    double two = 2.0 / 3;
    assertThat(Positions.of(embedding, Shape.of(2, 2)).r())
        .containsExactly(2, 1, 1, two, 1, 2, two, 1, 1, two, 2, 1, two, 1, 1, 2);
    // 2/(1 + 2²) is in the corner of a row of three pixels.
    var square = PositionalEmbedding.sum(2).withDecay(2, PositionalEmbeddingTest::decay);
    assertThat(Positions.of(square, Shape.of(3)).r())
        .containsExactly(2, 1, 0.4, 1, 2, 1, 0.4, 1, 2);
    assertThat(Positions.of(PositionalEmbedding.sum(2), Shape.of(2)).r())
        .containsExactly(2, 0, 0, 2);
  }

  @Test
  void embeddings_are_trained_unless_frozen() {
    var embedding = PositionalEmbedding.sum(2);
    assertThat(Positions.of(embedding, Shape.of(2)).tangent()).containsExactly(2, 0, 0, 2);
    assertThat(Positions.of(embedding.freeze(), Shape.of(2)).tangent()).containsExactly(0, 0, 0, 0);
  }

  @Test
  void equal_decays_have_equal_words_and_others_have_not() {
    var layer = PositionalAttentionTest.attention(Scaling.LINEAR);
    var decays = layer.withPositions(PositionalEmbedding.sum(1).withDecay(2, d -> 1 / (1 + d)));
    String words = GramDigest.words(decays);
    assertThat(words)
        .doesNotContain("Lambda")
        .isEqualTo(
            GramDigest.words(
                layer.withPositions(
                    PositionalEmbedding.sum(1).withDecay(2, PositionalEmbeddingTest::decay))));
    for (var other :
        new PositionalEmbedding[] {
          PositionalEmbedding.sum(1).withDecay(1, PositionalEmbeddingTest::decay),
          PositionalEmbedding.sum(1).withDecay(2, d -> Math.exp(-d)),
          PositionalEmbedding.sum(1).withDecay(2, PositionalEmbeddingTest::decay).freeze(),
          PositionalEmbedding.sum(1)
        }) {
      assertThat(GramDigest.words(layer.withPositions(other))).isNotEqualTo(words);
    }
    assertThat(GramDigest.words(layer)).isNotEqualTo(words);
  }

  // Refusals

  @Test
  void embeddings_without_a_meaning_are_refused_when_they_are_made() {
    assertThatThrownBy(() -> PositionalEmbedding.sum(-1))
        .hasMessage("positions: variance -1.0 is not a finite number of 0 or more");
    assertThatThrownBy(() -> PositionalEmbedding.concat(Double.NaN, 1, 1))
        .hasMessage("positions: variance NaN is not a finite number of 0 or more");
    assertThatThrownBy(() -> PositionalEmbedding.sum(Double.POSITIVE_INFINITY))
        .hasMessage("positions: variance Infinity is not a finite number of 0 or more");
    assertThatThrownBy(() -> PositionalEmbedding.concat(1, 0, 4))
        .hasMessage(
            "positions: 0 channels of inputs beside 4 of positions; both must be 1 or more");
    assertThatThrownBy(
            () -> PositionalEmbedding.sum(1).withDecay(0, PositionalEmbeddingTest::decay))
        .hasMessage("positions: power 0.0 is not a finite number above 0");
    var some = PositionalEmbedding.sum(1);
    assertThatThrownBy(() -> new PositionalEmbedding(0, 1, 2, some.decay(), false, false))
        .hasMessage("positions: weight of inputs 0.0 is not a finite number above 0");
    assertThatThrownBy(() -> new PositionalEmbedding(1, -1, 2, some.decay(), false, false))
        .hasMessage("positions: weight of positions -1.0 is not a finite number of 0 or more");
  }

  private static KernelNetwork network(DoubleUnaryOperator decay) {
    var layer =
        PositionalAttentionTest.attention(Scaling.LINEAR)
            .withPositions(PositionalEmbedding.sum(1).withDecay(2, decay));
    return KernelNetwork.of(layer, RELU, new FlattenKernel());
  }

  @Test
  void decays_that_make_no_covariance_are_refused_with_the_layer() {
    assertThatThrownBy(() -> network(d -> 1 / d).gram(gaussian(2, 3, 2)))
        .hasMessage(
            "layers[0]: self_attention: the decay of positions at the distance 0.0 is Infinity; give"
                + " a function with finite values");
    // Of 1 with 1 beside and 0 further away: 1 − √2.
    assertThatThrownBy(() -> network(d -> d < 2 ? 1 : 0).gram(gaussian(2, 3, 2)))
        .hasMessage(
            "layers[0]: self_attention: the decay of positions makes no covariance on pixels (3),"
                + " whose matrix has the eigenvalue -0.414; take one like exp(-d) with a power of at"
                + " most 2");
    // All ones have the eigenvalues 0, which is one of a covariance.
    assertThat(network(_ -> 1).gram(gaussian(2, 3, 2)).nngp().shape()).isEqualTo(Shape.of(2, 2));
  }
}
