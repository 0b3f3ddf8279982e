// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.ScalarKernels;

class ActivationTest {
  private static final double[] POINTS = {-2, -0.5, 0, 0.3, 1.75};

  // erf(0.5) and Φ(1) to sixteen digits, Abramowitz & Stegun, tables 7.1 and 26.1.
  private static final double ERF_HALF = 0.5204998778130465, PHI_ONE = 0.8413447460685429;

  static Stream<Arguments> formulas() {
    return Stream.of(
        formula(new Abs(), Math::abs),
        formula(new Relu(), x -> Math.max(x, 0)),
        formula(new LeakyRelu(), x -> x > 0 ? x : 0.01 * x),
        formula(new LeakyRelu(-1.5), x -> x > 0 ? x : -1.5 * x),
        formula(new Tanh(), Math::tanh),
        formula(new Sigmoid(), x -> 1 / (1 + Math.exp(-x))),
        formula(new Sin(), Math::sin),
        formula(new Sin(2, 0.5, -1), x -> 2 * Math.sin(0.5 * x - 1)),
        formula(new Cos(), Math::cos),
        formula(new Cos(2, 0.5, -1), x -> 2 * Math.cos(0.5 * x - 1)),
        formula(new Exp(), Math::exp),
        formula(new Exp(2, 0.5), x -> 2 * Math.exp(0.5 * x)),
        formula(new Monomial(0), _ -> 1),
        formula(new Monomial(1), x -> x),
        formula(new Monomial(2), x -> x * x),
        formula(new Monomial(3), x -> x * x * x),
        formula(new Monomial(4), x -> x * x * x * x),
        formula(new Monomial(5), x -> x * x * x * x * x));
  }

  private static Arguments formula(Activation activation, DoubleUnaryOperator formula) {
    return Arguments.of(activation, formula);
  }

  private static double[] values(Activation activation, double... x) {
    return activation
        .apply(Var.constant(Tensor.vector(x), new ScalarKernels()))
        .value()
        .toDoubles();
  }

  /// Elementary functions err by an ulp or two, and four products by one each; the values are below
  /// 32.
  @ParameterizedTest
  @MethodSource("formulas")
  void an_activation_is_its_formula(Activation activation, DoubleUnaryOperator formula) {
    double[] y = values(activation, POINTS);
    for (int i = 0; i < POINTS.length; i++) {
      double expected = formula.applyAsDouble(POINTS[i]);
      assertThat(y[i]).isCloseTo(expected, within(6 * Math.ulp(Math.max(1, Math.abs(expected)))));
    }
  }

  @Test
  void erf_and_gelu_by_the_tables() {
    double close = 4 * Math.ulp(1.0); // the tables' last digit, and two or three roundings
    assertThat(values(new Erf(), 0.5, -0.5, 0))
        .containsExactly(new double[] {ERF_HALF, -ERF_HALF, 0}, within(close));
    assertThat(values(new Erf(2, 0.5, -1), 1))
        .containsExactly(new double[] {2 * ERF_HALF - 1}, within(close));
    assertThat(values(new Gelu(), 1, -1, 0))
        .containsExactly(new double[] {PHI_ONE, PHI_ONE - 1, 0}, within(close));
  }

  @Test
  void numbers_out_of_range_are_refused() {
    assertThatThrownBy(() -> new LeakyRelu(Double.NaN))
        .isInstanceOf(InvalidField.class)
        .hasMessage("leaky_relu: slope NaN is not a finite number");
    assertThatThrownBy(() -> new Erf(1, Double.POSITIVE_INFINITY, 0))
        .hasMessage("erf: b Infinity is not a finite number");
    assertThatThrownBy(() -> new Sin(Double.NaN, 1, 0))
        .hasMessage("sin: a NaN is not a finite number");
    assertThatThrownBy(() -> new Cos(1, 1, Double.NaN))
        .hasMessage("cos: c NaN is not a finite number");
    assertThatThrownBy(() -> new Exp(1, Double.NaN))
        .hasMessage("exp: b NaN is not a finite number");
    assertThatThrownBy(() -> new Monomial(6)).hasMessage("monomial: degree 6 is not from 0 to 5");
    assertThatThrownBy(() -> new Monomial(-1)).hasMessage("monomial: degree -1 is not from 0 to 5");
  }
}
