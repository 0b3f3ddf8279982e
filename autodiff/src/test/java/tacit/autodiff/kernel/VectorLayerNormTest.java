// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tacit.autodiff.kernel.Agreement.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Layer normalization against the definition.
class VectorLayerNormTest {
  private static final double EPSILON = 1e-2;

  @ParameterizedTest
  @MethodSource(MACHINES)
  void layer_normalization_agrees_to_n_epsilon_of_its_terms(DType dtype, int threads) {
    try (var fast = new VectorKernels(threads, Buffers.fresh())) {
      for (Shape shape : SHAPES) {
        Tensor x = draw("x", dtype, shape), g = draw("g", dtype, shape);
        double[][] terms = terms(x, g);
        agree(fast, on -> on.layerNorm(x, EPSILON), 0, Tensor.of(shape, terms[0]));
        agree(fast, on -> on.layerNormByInput(x, g, EPSILON), 0, Tensor.of(shape, terms[1]));
      }
    }
  }

  /// `n` times the sizes of the terms of `y` and of `x̄`, at least 4 roundings of them. A mean is
  /// off by half of `n ε mean|x|` and a variance by half of `n ε σ²`, so `x̂` by half of `n ε s`
  /// with `s = r mean|x| + |x̂|`.
  private static double[][] terms(Tensor x, Tensor yBar) {
    int c = x.shape().size(1);
    double[] y = x.toDoubles(), xBar = yBar.toDoubles();
    for (int first = 0; first < y.length; first += c) {
      double mu = 0, size = 0, variance = 0, plain = 0, along = 0;
      for (int i = first; i < first + c; i++) {
        mu += y[i] / c;
        size += Math.abs(y[i]) / c;
        plain += Math.abs(xBar[i]) / c;
      }
      for (int i = first; i < first + c; i++) variance += (y[i] - mu) * (y[i] - mu) / c;
      double r = 1 / Math.sqrt(variance + EPSILON);
      for (int i = first; i < first + c; i++) {
        y[i] = Math.max(c, 4) * r * (size + Math.abs(y[i] - mu));
        along += Math.abs(xBar[i]) * y[i] / c / Math.max(c, 4);
      }
      for (int i = first; i < first + c; i++) {
        xBar[i] = Math.max(c, 4) * r * (Math.abs(xBar[i]) + plain) + 2 * r * y[i] * along;
      }
    }
    return new double[][] {y, xBar};
  }

  @Test
  void a_row_with_nan_or_infinity_has_no_normalization_and_others_have() {
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      Tensor x = Tensor.matrix(new double[][] {{1, bad, 3}, {1, 2, 3}});
      double[] y = DEFINITION.layerNorm(x, 0).toDoubles();
      assertThat(y[0]).isNaN();
      assertThat(y[1]).isNaN();
      assertThat(y[4]).isZero();
      assertThat(y[5]).isEqualTo(Math.sqrt(1.5));
    }
  }

  @Test
  void an_empty_last_axis_stays_empty_and_a_missing_one_is_refused() {
    try (var fast = new VectorKernels(1, Buffers.fresh())) {
      Tensor none = Tensor.zeros(DType.FLOAT32, Shape.of(3, 0));
      assertThat(fast.layerNorm(none, EPSILON).shape()).isEqualTo(none.shape());
      assertThat(DEFINITION.layerNorm(none, EPSILON).shape()).isEqualTo(none.shape());
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFINITION.layerNorm(Tensor.scalar(1), EPSILON))
        .withMessage("layerNorm: x is (), a single number without a last axis");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DEFINITION.layerNormByInput(Tensor.vector(1), Tensor.vector(1, 2), 1))
        .withMessage(
            "layerNormByInput: x is (1) but yBar is (2); shapes must be equal,"
                + " nothing stretches by itself (see spread, plusRow, timesRow)");
  }
}
