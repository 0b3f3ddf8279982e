// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tacit.theory.ntk.KernelLayers.DENSE;
import static tacit.theory.ntk.KernelLayers.RELU;
import static tacit.theory.ntk.KernelLayers.gaussian;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.SymmetricEigen;
import tacit.nn.Padding;
import tacit.theory.ntk.SelfAttentionKernel.Scaling;
import tacit.theory.ntk.SelfAttentionKernel.Score;

class PositionalAttentionTest {
  private static final PositionalEmbedding NEAR =
      PositionalEmbedding.sum(0.7).withDecay(1, d -> Math.exp(-d));
  private static final KernelLayer CONV = ConvKernel.ntk(Shape.of(1, 1), Padding.SAME, 1.7, 0.2);

  static SelfAttentionKernel attention(Scaling scaling) {
    Score score = scaling == Scaling.LINEAR ? Score.SOFTMAX : Score.IDENTITY;
    return new SelfAttentionKernel(1.2, 0.9, 1.1, 0.8, 0.2, score, scaling);
  }

  private static Gram pooled(SelfAttentionKernel attention, Tensor x) {
    return KernelNetwork.of(
            CONV, RELU, CONV, attention, RELU, CONV, new GlobalAveragePoolKernel(), DENSE)
        .gram(x);
  }

  // Laws

  @ParameterizedTest
  @EnumSource(Scaling.class)
  void positions_of_weight_0_change_nothing(Scaling scaling) {
    var x = gaussian(3, 2, 3, 2);
    var plain = pooled(attention(scaling), x);
    var none = PositionalEmbedding.sum(0).withDecay(2, d -> Math.exp(-d)).intoValues();
    var with = pooled(attention(scaling).withPositions(none), x);
    assertThat(with.nngp().toDoubles()).isEqualTo(plain.nngp().toDoubles());
    assertThat(with.ntk().toDoubles()).isEqualTo(plain.ntk().toDoubles());
  }

  @ParameterizedTest
  @EnumSource(Scaling.class)
  void equal_channels_side_by_side_are_half_the_sum(Scaling scaling) {
    var x = gaussian(3, 2, 3, 2);
    var once = attention(scaling).withPositions(PositionalEmbedding.sum(0.5));
    // Half the covariance, of queries and of keys: scores are as before with twice the deviation.
    var doubled =
        new SelfAttentionKernel(1.2 * 2, 0.9, 1.1, 0.8, 0.2, once.score(), scaling)
            .withPositions(PositionalEmbedding.concat(0.5, 7, 7));
    double[] sum = pooled(once, x).ntk().toDoubles();
    assertThat(pooled(doubled, x).ntk().toDoubles())
        .containsExactly(sum, within(1e-14 * Arrays.stream(sum).max().orElseThrow()));
  }

  @ParameterizedTest
  @EnumSource(Scaling.class)
  void the_order_of_pixels_counts_only_where_positions_correlate(Scaling scaling) {
    var x = gaussian(2, 1, 5, 2);
    double[] turned = new double[20];
    int[] order = {3, 0, 4, 1, 2};
    for (int at = 0; at < 20; at++) {
      turned[at] = x.toDoubles()[(at / 10 * 5 + order[at / 2 % 5]) * 2 + at % 2];
    }
    var y = Tensor.of(x.shape(), turned);
    var plain = attention(scaling);
    for (var each : new SelfAttentionKernel[] {plain, plain.withPositions(independent())}) {
      double[] before = pooled(each, x).ntk().toDoubles();
      assertThat(pooled(each, y).ntk().toDoubles())
          .containsExactly(before, within(1e-13 * Arrays.stream(before).max().orElseThrow()));
    }
    var near = plain.withPositions(NEAR);
    double before = pooled(near, x).ntk().get(0, 1);
    assertThat(pooled(near, y).ntk().get(0, 1)).isNotCloseTo(before, within(1e-4 * before));
  }

  private static PositionalEmbedding independent() {
    return NEAR.independent().intoValues();
  }

  @ParameterizedTest
  @EnumSource(Scaling.class)
  void kernels_are_symmetric_and_positive_semidefinite(Scaling scaling) {
    var gram = pooled(attention(scaling).withPositions(NEAR.intoValues()), gaussian(6, 2, 3, 2));
    for (Tensor k : new Tensor[] {gram.nngp(), gram.ntk()}) {
      double trace = 0;
      for (int i = 0; i < 6; i++) {
        trace += k.get(i, i);
        for (int j = 0; j < i; j++) assertThat(k.get(i, j)).isEqualTo(k.get(j, i));
      }
      // Rounding of sums of some hundred terms, relative to the largest eigenvalue.
      assertThat(Arrays.stream(SymmetricEigen.lambdaOf(k).toDoubles()).min().orElseThrow())
          .isGreaterThan(-1e-12 * trace);
    }
  }

  @Test
  void frozen_positions_leave_the_covariances_and_lower_the_tangent_kernel() {
    var x = gaussian(2, 2, 3, 2);
    var trained = pooled(attention(Scaling.SQUARE_ROOT).withPositions(NEAR), x);
    var frozen = pooled(attention(Scaling.SQUARE_ROOT).withPositions(NEAR.freeze()), x);
    assertThat(frozen.nngp().toDoubles()).isEqualTo(trained.nngp().toDoubles());
    assertThat(frozen.ntk().get(0, 0)).isLessThan(trained.ntk().get(0, 0));
  }

  // Agreement

  static Stream<SelfAttentionKernel> layers() {
    var concat = PositionalEmbedding.concat(0.7, 3, 5).withDecay(2, d -> 1 / (1 + d));
    return Stream.of(Scaling.values())
        .flatMap(scaling ->
            Stream.of(
                    NEAR,
                    NEAR.intoValues(),
                    NEAR.freeze(),
                    concat,
                    concat.intoValues().freeze(),
                    PositionalEmbedding.sum(0.3))
                .map(attention(scaling)::withPositions));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void entries_are_sums_over_all_pixels(SelfAttentionKernel layer) {
    var x = gaussian(2, 2, 3, 2);
    var before = PixelPairs.through(x, CONV, RELU, CONV);
    var after = PixelPairs.through(x, CONV, RELU, CONV, layer);
    var plain = new PlainAttention(layer, 2, 3);
    assertSame(after.pair(), plain.of(before.pair(), before.first(), before.second()));
    assertSame(after.second(), plain.of(before.second(), before.second(), before.second()));
  }

  private static void assertSame(PixelPairs actual, PixelPairs expected) {
    for (int s = 0; s < 6; s++) {
      // Sums of 36 terms of which none cancels by more than a hundredfold.
      assertThat(actual.k()[s]).containsExactly(expected.k()[s], within(1e-12));
      assertThat(actual.theta()[s]).containsExactly(expected.theta()[s], within(1e-12));
    }
  }
}
