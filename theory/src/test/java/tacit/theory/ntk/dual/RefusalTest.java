// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What duals cannot be, and what they say to it.
class RefusalTest {
  static Stream<Arguments> refusals() {
    return Stream.of(
        refused(
            () -> new MonomialDual(6),
            "monomial: degree is 6, not from 0 to 5; take a PolynomialDual"),
        refused(
            () -> new RectifiedMonomialDual(9),
            "rectified_monomial: degree is 9, not from 0 to 8; take a smaller power"),
        refused(() -> new HermiteDual(-1), "hermite: degree is -1; give a whole number, 0 or more"),
        refused(
            () -> new HermiteDual(2).value(0.5, 1, 1.2),
            "hermite: the variance k22 is 1.2 but its dual is known at 1 alone; put a layer_norm"
                + " before it, or take a PolynomialDual"),
        refused(() -> new RbfDual(-1), "rbf: gamma is -1.0; give a number, 0 or more"),
        refused(
            () -> new GaussianDual(1, 0.5),
            "gaussian: b is 0.5 in a exp(b x²), which grows; give a negative b"),
        refused(
            () -> PolynomialDual.of(), "polynomial: there are no coefficients; give a0, a1, ..."),
        refused(
            () -> new GaussHermiteDual(Math::tanh, x -> 1, 0),
            "gauss_hermite: there are 0 nodes; give at least 1"),
        refused(
            () -> new QuadratureDual(Math::log, "log").value(0, 1, 1),
            "log: the function is not finite within ±12 standard deviations at variance 1.0; give"
                + " one that is, or smaller variances"));
  }

  private static Arguments refused(ThrowingCallable wrong, String message) {
    return Arguments.of(wrong, message);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void a_refusal_names_the_operand_and_the_remedy(ThrowingCallable wrong, String message) {
    assertThatThrownBy(wrong).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
