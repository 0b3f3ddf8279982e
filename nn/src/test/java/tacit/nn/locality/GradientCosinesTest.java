// SPDX-License-Identifier: Apache-2.0
package tacit.nn.locality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.ScalarKernels;

class GradientCosinesTest {
  /// The same formula in operations of the engine, which differentiates it. Some ten roundings of
  /// numbers below 10.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_closed_form_is_what_the_engine_differentiates(Seed seed) {
    var random = seed.generator();
    var on = new ScalarKernels();
    Var g = Var.of(Tensor.gaussian(random, 4, 3, 2), on);
    Var h = Var.of(Tensor.gaussian(random, 4, 3, 2), on);
    Var product = g.times(h).sumAxes(1, 3);
    Var norms = g.square().sumAxes(1, 3).times(h.square().sumAxes(1, 3)).sqrt();
    Var mean = product.over(norms).abs().mean();
    var slopes = mean.grad(g, h);
    var cosines = GradientCosines.of(g.value(), h.value());
    assertThat(cosines.mean()).isCloseTo(mean.item(), within(1e-15));
    assertThat(cosines.byFirst().toDoubles())
        .containsExactly(slopes.get(0).value().toDoubles(), within(1e-14));
    assertThat(cosines.bySecond().toDoubles())
        .containsExactly(slopes.get(1).value().toDoubles(), within(1e-14));
  }

  /// Numbers whose squares no float holds have an angle all the same.
  @Test
  void small_floats_are_compared_in_double() {
    Tensor g = Tensor.of(Shape.of(1, 2), new float[] {3e-25f, 4e-25f});
    Tensor h = Tensor.of(Shape.of(1, 2), new float[] {4, 3});
    var cosines = GradientCosines.of(g, h);
    // Floats are right to 6e-8 of themselves.
    assertThat(cosines.mean()).isCloseTo(24.0 / 25, within(1e-7));
    assertThat(cosines.dead()).isZero();
    assertThat(cosines.byFirst().dtype()).isEqualTo(DType.FLOAT32);
    assertThat(cosines.byFirst().toFloats()[0]).isBetween(1e23f, 1e25f);
  }

  @Test
  void below_the_guard_an_example_is_dead() {
    Tensor g = Tensor.of(Shape.of(2, 1), 1e-16, 1e-16),
        h = Tensor.of(Shape.of(2, 1), 0.9e-14, 2e-14);
    var cosines = GradientCosines.of(g, h);
    assertThat(cosines.cosines().toDoubles()).containsExactly(new double[] {0, 1}, within(1e-15));
    assertThat(cosines.dead()).isEqualTo(1);
    assertThat(cosines.mean()).isCloseTo(0.5, within(1e-15));
  }

  @Test
  void unlike_gradients_are_named() {
    assertThatThrownBy(() ->
            GradientCosines.of(
                Tensor.zeros(DType.FLOAT32, Shape.of(2, 3)),
                Tensor.zeros(DType.FLOAT64, Shape.of(2, 4))))
        .hasMessage(
            "cosines: g is FLOAT32 (2, 3) and g' is FLOAT64 (2, 4); give two of one shape (n, …) and type");
  }
}
