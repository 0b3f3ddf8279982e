// SPDX-License-Identifier: Apache-2.0
package tacit.theory.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class IntegralTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void two_parts_add_up_to_the_whole(Seed seed) {
    var random = seed.generator();
    double a = random.nextDouble(), b = a + random.nextDouble(), c = b + random.nextDouble();
    double parts = Integral.of(Math::exp, a, b) + Integral.of(Math::exp, b, c);
    assertThat(Integral.of(Math::exp, a, c)).isCloseTo(parts, within(1e-14 * parts)); // 40 terms
  }

  @Test
  void an_empty_interval_holds_nothing() {
    assertThat(Integral.of(x -> 1 / x, 0, 0)).isZero();
  }

  // Golden

  @Test
  void a_narrow_bell_is_found_by_halving() {
    double all = Integral.of(x -> Normal.density(100 * x) * 100, -1, 1);
    assertThat(all).isCloseTo(1, within(1e-12)); // where halves and whole are to agree
  }

  @Test
  void a_root_at_the_end_is_reached_by_halving() {
    // the last piece, 2⁻²⁰ wide, holds less than 1e-9 and is known to 3 digits and more
    assertThat(Integral.of(Math::sqrt, 0, 1)).isCloseTo(2.0 / 3, within(1e-12));
  }

  // Messages

  @Test
  void ends_out_of_order_are_refused() {
    assertThatThrownBy(() -> Integral.of(x -> x, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("integral: from 1.0 to 0.0; give finite ends in order");
    assertThatThrownBy(() -> Integral.of(x -> x, 0, Double.POSITIVE_INFINITY))
        .hasMessage("integral: from 0.0 to Infinity; give finite ends in order");
  }

  @Test
  void functions_without_a_number_are_refused() {
    assertThatThrownBy(() -> Integral.of(x -> Double.NaN, 0, 1))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "integral: the sum from 0.0 to 1.0 is NaN; give a function that is finite there");
  }
}
