// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.ScalarKernels;

class LayerNormTest {
  private static Var apply(Tensor x) {
    Var v = Var.constant(x, new ScalarKernels());
    return new LayerNorm().apply(Params.empty(), v, Pass.inference(Params.empty()));
  }

  /// Sums of five numbers; `ε` takes `ε / 2σ²` from each, below 1e-9 where `σ² > 0.0005`.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void each_position_of_each_example_has_mean_zero_and_variance_one(Seed seed) {
    Var y = apply(Tensor.gaussian(seed.generator(), 3, 2, 2, 5));
    assertThat(y.mean(3).abs().max().item()).isLessThan(20 * Math.ulp(1.0));
    assertThat(y.variance(3).plus(-1).abs().max().item()).isLessThan(1e-9);
  }

  /// 1, 2, 6: mean 3, variance (4 + 1 + 9)/3.
  @Test
  void three_numbers_by_hand() {
    double rate = 1 / Math.sqrt(14 / 3. + 1e-12);
    assertThat(apply(Tensor.matrix(new double[][] {{1, 2, 6}})).value().toDoubles())
        .containsExactly(new double[] {-2 * rate, -rate, 3 * rate}, within(4 * Math.ulp(1.0)));
  }

  @Test
  void equal_numbers_become_zeros() {
    assertThat(apply(Tensor.matrix(new double[][] {{2, 2, 2}})).value().toDoubles())
        .containsOnly(0);
  }

  @Test
  void an_example_without_channels_is_refused() {
    assertThatThrownBy(() -> new LayerNorm().output(Shape.scalar()))
        .hasMessage("layer_norm: needs examples (..., c) but gets ()");
  }
}
