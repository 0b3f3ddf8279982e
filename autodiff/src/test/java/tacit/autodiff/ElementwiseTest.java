// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.check.Cases;
import tacit.autodiff.check.GradientCheck;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

class ElementwiseTest {
  private static final Kernels ON = new ScalarKernels();
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private static Var of(double... x) {
    return Var.of(Tensor.vector(x), ON);
  }

  private static double[] at(UnaryOperator<Var> f, double... x) {
    return f.apply(of(x)).value().toDoubles();
  }

  private static double[] slope(UnaryOperator<Var> f, double... x) {
    Var v = of(x);
    return f.apply(v).sum().grad(v).getFirst().value().toDoubles();
  }

  // Laws

  /// Four roundings for each side.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void softplus_of_both_signs_differ_by_the_argument(Seed seed) {
    Var x = Var.of(Tensor.gaussian(seed.generator(), 20), ON);
    Close.within(8, x.softplus().minus(x.negate().softplus()), x);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void sigmoid_is_half_of_tanh_of_the_half_and_one(Seed seed) {
    Var x = Var.of(Tensor.gaussian(seed.generator(), 20), ON);
    Close.within(8, x.sigmoid(), x.times(0.5).tanh().scaleShift(0.5, 0.5));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void gelu_of_both_signs_differ_by_the_argument(Seed seed) {
    Var x = Var.of(Tensor.gaussian(seed.generator(), 20), ON);
    Close.within(8, x.gelu().minus(x.negate().gelu()), x);
  }

  /// The share of dropped positions has standard deviation `√(p (1 − p) / n)`.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void dropout_drops_its_share_and_scales_the_rest(Seed seed) {
    int n = 10_000;
    double rate = 0.25;
    double[] y =
        Var.of(Tensor.full(DType.FLOAT64, Shape.of(n), 1), ON)
            .dropout(rate, seed.generator())
            .value()
            .toDoubles();
    assertThat(Arrays.stream(y)).containsOnly(0.0, 1 / (1 - rate));
    double dropped = Arrays.stream(y).filter(v -> v == 0).count() / (double) n;
    assertThat(dropped).isCloseTo(rate, within(5 * Math.sqrt(rate * (1 - rate) / n)));
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void dropout_is_the_same_for_both_types_and_passes_gradients_by_its_mask(Seed seed) {
    Var x = Var.of(Tensor.full(DType.FLOAT64, Shape.of(4, 5), 1), ON);
    Var y = x.dropout(0.5, seed.generator());
    Var narrow = Var.of(x.value().to(DType.FLOAT32), ON).dropout(0.5, seed.generator());
    assertThat(narrow.value().dtype()).isEqualTo(DType.FLOAT32);
    assertThat(narrow.value().toDoubles()).containsExactly(y.value().toDoubles());
    assertThat(y.sum().grad(x).getFirst().value().toDoubles())
        .containsExactly(y.value().toDoubles());
  }

  /// One number is drawn, whatever the size: what follows does not depend on it.
  @Test
  void dropout_draws_one_number() {
    var random = new Seed(1).generator();
    of(1, 2, 3).dropout(0.5, random);
    var same = new Seed(1).generator();
    long _ = same.nextLong();
    assertThat(random.nextLong()).isEqualTo(same.nextLong());
  }

  // Gradient

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void gelu_and_where_agree_with_differences(Seed seed) {
    var random = seed.generator();
    Tensor a = Tensor.gaussian(random, 6), b = Tensor.gaussian(random, 6);
    Tensor condition = Tensor.of(Shape.of(6), new float[] {1, 0, 0, 1, -2, 0});
    GradientCheck.of(x -> x.get(0).gelu().where(condition, x.get(1)), ON, random, a, b)
        .require(1e-8); // 1e-12 of the terms, which may cancel; see EveryOpTest
  }

  // Golden values

  /// `x Φ(x)` with `Φ(1) = 0.8413447460685429` (Abramowitz & Stegun 1964, table 26.1).
  @Test
  void gelu_of_one() {
    assertThat(at(Var::gelu, 1, 0, -1)[0]).isCloseTo(0.8413447460685429, within(2 * Math.ulp(1.0)));
    assertThat(at(Var::gelu, 0)).containsExactly(0);
    assertThat(at(Var::gelu, -1)[0]).isCloseTo(-0.1586552539314571, within(2 * Math.ulp(1.0)));
  }

  @Test
  void saturating_functions_saturate_without_overflow() {
    assertThat(at(Var::sigmoid, -800, 0, 800)).containsExactly(0, 0.5, 1);
    assertThat(at(Var::softplus, -800, 800, INFINITY)).containsExactly(0, 800, INFINITY);
    assertThat(at(Var::tanh, -800, 800)).containsExactly(-1, 1);
    assertThat(at(Var::erf, -800, 800, -INFINITY)).containsExactly(-1, 1, -1);
    assertThat(slope(Var::softplus, -800, 800)).containsExactly(0, 1);
    assertThat(slope(Var::sigmoid, -800, 800)).containsExactly(0, 0);
  }

  @Test
  void derivatives_at_kinks_are_the_documented_ones() {
    assertThat(slope(Var::relu, 0)).containsExactly(0);
    assertThat(slope(Var::abs, 0)).containsExactly(0);
    assertThat(slope(v -> v.leakyRelu(0.1), 0)).containsExactly(0.1);
    assertThat(slope(v -> v.clamp(-1, 2), -2, -1, 0, 2, 3)).containsExactly(0, 0.5, 1, 0.5, 0);
    assertThat(slope(v -> v.maximum(v.like(1)), 0, 1, 2)).containsExactly(0, 0.5, 1);
    assertThat(slope(v -> v.minimum(v.like(1)), 0, 1, 2)).containsExactly(1, 0.5, 0);
    assertThat(slope(Var::sign, -1, 0, 1)).containsExactly(0, 0, 0);
  }

  @Test
  void arithmetic_by_hand() {
    assertThat(at(v -> v.plus(1).times(2).negate(), 1, 2)).containsExactly(-4, -6);
    assertThat(at(v -> v.minus(v.like(1)).over(v), 1, 2)).containsExactly(0, 0.5);
    assertThat(at(v -> v.power(3), 2)).containsExactly(8);
    assertThat(at(v -> v.power(0), 2, 0)).containsExactly(1, 1);
    assertThat(slope(v -> v.power(0), 2, 0)).containsExactly(0, 0);
    assertThat(at(v -> v.gate(0.5, v.like(4)), -1, 0, 1)).containsExactly(2, 2, 4);
    assertThat(at(Var::sqrt, 9)).containsExactly(3);
    Var x = of(1, 2);
    assertThat(x.power(1)).isSameAs(x);
  }

  // Messages

  @Test
  void messages_name_what_is_wrong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(1).dropout(1, new Seed(0).generator()))
        .withMessage("dropout: rate 1.0 is not in [0, 1)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(1).clamp(1, 0))
        .withMessage("clamp: from 1.0 is not below to 0.0");
  }
}
