// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.ScalarKernels;

class DropoutTest {
  private static final int N = 100_000;

  private static Var ones(DType dtype) {
    return Var.constant(Tensor.full(dtype, Shape.of(N / 10, 10), 1), new ScalarKernels());
  }

  private static Pass training(Seed seed) {
    return Pass.training(seed, Params.empty(), Pass.Listener.none());
  }

  /// A kept 1 is `1/ρ`, with variance `(1 − ρ)/ρ`.
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.9})
  void the_mean_is_kept(double rate) {
    Var y = new Dropout(rate).apply(Params.empty(), ones(DType.FLOAT64), training(new Seed(1)));
    double standardError = Math.sqrt(rate / (1 - rate) / N);
    assertThat(y.mean().item()).isCloseTo(1, within(5 * standardError));
    assertThat(y.value().toDoubles()).containsOnly(0, 1 / (1 - rate));
  }

  @Test
  void inference_and_rate_zero_change_nothing() {
    Var x = ones(DType.FLOAT64);
    Pass inference = Pass.inference(Params.empty());
    assertThat(new Dropout(0.9).apply(Params.empty(), x, inference)).isSameAs(x);
    assertThat(new Dropout(0).apply(Params.empty(), x, training(new Seed(1)))).isSameAs(x);
  }

  @ParameterizedTest
  @EnumSource
  void a_seed_drops_the_same_numbers_in_either_type(DType dtype) {
    Dropout dropout = new Dropout(0.3);
    double[] a =
        dropout.apply(Params.empty(), ones(dtype), training(new Seed(1))).value().toDoubles();
    double[] b =
        dropout
            .apply(Params.empty(), ones(DType.FLOAT64), training(new Seed(1)))
            .value()
            .toDoubles();
    double[] c =
        dropout.apply(Params.empty(), ones(dtype), training(new Seed(2))).value().toDoubles();
    assertThat(Arrays.stream(a).map(Math::signum).toArray())
        .containsExactly(Arrays.stream(b).map(Math::signum).toArray());
    assertThat(a).isNotEqualTo(c);
  }

  /// Each layer draws from the stream of its own path.
  @Test
  void two_layers_drop_different_numbers() {
    Serial two = Serial.of(new Dropout(0.5), new Dropout(0.5));
    Var y = two.apply(Params.empty(), ones(DType.FLOAT64), training(new Seed(1)));
    double kept = Arrays.stream(y.value().toDoubles()).filter(v -> v != 0).count() / (double) N;
    assertThat(kept).isCloseTo(0.25, within(5 * Math.sqrt(0.25 * 0.75 / N)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, Double.NaN})
  void a_rate_that_is_no_probability_is_refused(double rate) {
    assertThatThrownBy(() -> new Dropout(rate))
        .isInstanceOf(InvalidField.class)
        .hasMessage("dropout: rate " + rate + " is not in [0, 1)");
  }
}
