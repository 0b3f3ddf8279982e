// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static tacit.autodiff.kernel.Agreement.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.check.Cases;

class DropoutTest {
  private static final int N = 100_000;
  private static final long KEY = 0x243f6a8885a308d3L;

  private static Tensor ones(DType dtype) {
    return Tensor.full(dtype, Shape.of(N), 1);
  }

  // Laws

  /// A number kept is `1/ρ`, with variance `(1 − ρ)/ρ`.
  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-3, 0.1, 0.5, 0.9})
  void the_mean_is_kept(double rate) {
    double[] y = DEFINITION.dropout(ones(DType.FLOAT64), rate, KEY).toDoubles();
    double sum = 0;
    for (double v : y) sum += v;
    assertThat(sum / N).isCloseTo(1, within(5 * Math.sqrt(rate / (1 - rate) / N)));
    for (double v : y) assertThat(v).isIn(0.0, 1 / (1 - rate));
  }

  /// The share of pairs of which both are dropped is `rate²`, at any distance.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 1024, 4096})
  void positions_are_dropped_independently(int distance) {
    double rate = 0.3;
    double[] y = DEFINITION.dropout(ones(DType.FLOAT64), rate, KEY).toDoubles();
    int both = 0, pairs = N - distance;
    for (int i = 0; i < pairs; i++) if (y[i] == 0 && y[i + distance] == 0) both++;
    double share = rate * rate;
    // pairs that overlap are dependent, which at most triples the variance
    assertThat((double) both / pairs)
        .isCloseTo(share, within(5 * Math.sqrt(3 * share * (1 - share) / pairs)));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void keys_drop_different_positions_and_a_key_the_same(Seed seed) {
    var random = seed.generator();
    long a = random.nextLong(), b = random.nextLong();
    Tensor x = Tensor.full(DType.FLOAT64, Shape.of(200), 1);
    double[] first = DEFINITION.dropout(x, 0.5, a).toDoubles();
    assertThat(DEFINITION.dropout(x, 0.5, a).toDoubles()).isEqualTo(first);
    assertThat(DEFINITION.dropout(x, 0.5, b).toDoubles()).isNotEqualTo(first);
    assertThat(DEFINITION.dropout(x, 0.5, a ^ (1L << 63)).toDoubles()).isNotEqualTo(first);
  }

  /// A larger tensor begins with the positions of a smaller one, and a higher rate drops more.
  @Test
  void the_draw_of_a_position_is_its_own() {
    double[] all = DEFINITION.dropout(ones(DType.FLOAT64), 0.5, KEY).toDoubles();
    double[] few =
        DEFINITION.dropout(Tensor.full(DType.FLOAT64, Shape.of(7), 1), 0.5, KEY).toDoubles();
    for (int i = 0; i < few.length; i++) assertThat(few[i]).isEqualTo(all[i]);
    double[] more = DEFINITION.dropout(ones(DType.FLOAT64), 0.6, KEY).toDoubles();
    for (int i = 0; i < N; i++) if (all[i] == 0) assertThat(more[i]).isZero();
  }

  // Golden values

  /// The words of counter 0 under key 0, `6627e8d5 e169c58d bc57ac4c 9b00dbd8` (see PhiloxTest),
  /// are .399, .881, .736 and .605 of `2³²`.
  @Test
  void the_first_four_positions_under_key_zero() {
    Tensor x = Tensor.vector(1, 2, 3, 4);
    assertThat(DEFINITION.dropout(x, 0.5, 0).toDoubles()).containsExactly(0, 4, 6, 8);
    assertThat(DEFINITION.dropout(x, 0.75, 0).toDoubles()).containsExactly(0, 8, 0, 0);
    assertThat(DEFINITION.dropout(x, 0, 0).toDoubles()).containsExactly(1, 2, 3, 4);
  }

  @Test
  void what_is_dropped_is_zero_whatever_it_was() {
    Tensor x = Tensor.vector(Double.NaN, Double.NaN, Double.NEGATIVE_INFINITY, -1);
    assertThat(DEFINITION.dropout(x, 0.5, 0).toDoubles())
        .containsExactly(0, Double.NaN, Double.NEGATIVE_INFINITY, -2);
  }

  @Test
  void a_rate_below_one_keeps_something_to_scale() {
    assertThat(new DropoutMask(Math.nextDown(1.0), KEY).threshold()).isEqualTo(-1); // 2³² − 1
    assertThat(new DropoutMask(0.5, KEY).threshold()).isEqualTo(1 << 31);
  }

  // Agreement

  @ParameterizedTest
  @MethodSource(MACHINES)
  void lanes_and_threads_give_the_bits_of_the_definition(DType dtype, int threads) {
    try (var fast = new VectorKernels(threads, Buffers.fresh())) {
      for (Shape shape : SHAPES) {
        Tensor x = draw("x", dtype, shape);
        for (double rate : new double[] {0, 0.1, 0.5, 0.999}) {
          Tensor y = fast.dropout(x, rate, KEY);
          assertThat(y.dtype()).isEqualTo(dtype);
          assertThat(y.toDoubles()).isEqualTo(DEFINITION.dropout(x, rate, KEY).toDoubles());
        }
      }
    }
  }

  @Test
  void both_types_drop_the_same_positions() {
    double[] wide = DEFINITION.dropout(ones(DType.FLOAT64), 0.3, KEY).toDoubles();
    double[] narrow = DEFINITION.dropout(ones(DType.FLOAT32), 0.3, KEY).toDoubles();
    for (int i = 0; i < N; i++) assertThat(narrow[i]).isEqualTo((float) wide[i]);
  }

  /// `x̄ = m ȳ / (1 − rate)` for `ȳ` of ones is the value at a point of ones.
  @ParameterizedTest
  @MethodSource(MACHINES)
  void forward_and_backward_have_one_mask(DType dtype, int threads) {
    try (var fast = new VectorKernels(threads, Buffers.fresh())) {
      Var x = Var.of(ones(dtype), fast);
      Var y = x.dropout(0.3, new Seed(1).generator());
      assertThat(y.sum().grad(x).getFirst().value().toDoubles()).isEqualTo(y.value().toDoubles());
    }
  }

  // Messages

  @Test
  void a_rate_that_is_no_probability_is_refused() {
    for (double rate : new double[] {-0.1, 1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> DEFINITION.dropout(Tensor.scalar(1), rate, KEY))
          .withMessage("dropout: rate " + rate + " is not in [0, 1)");
    }
  }
}
