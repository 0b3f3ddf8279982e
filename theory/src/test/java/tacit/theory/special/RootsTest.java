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

class RootsTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_root_of_a_drawn_cubic_is_found_to_the_last_digits(Seed seed) {
    double a = seed.generator().nextDouble(-10, 10);
    double root = Roots.brent(x -> (x - a) * (x * x + 1), -11, 12);
    // x − a is exact near a, so its sign changes between neighbors of a; two steps of the method
    assertThat(root).isCloseTo(a, within(4 * Math.ulp(a)));
  }

  @Test
  void a_tiny_root_has_its_digits_too() {
    assertThat(Roots.brent(x -> x - 1e-200, 0, 1)).isCloseTo(1e-200, within(1e-214));
  }

  @Test
  void an_end_where_the_function_is_zero_is_the_root() {
    assertThat(Roots.brent(x -> x, 0, 1)).isZero();
    assertThat(Roots.brent(x -> x - 1, 0, 1)).isEqualTo(1);
  }

  // Golden

  @Test
  void square_root_of_two() {
    assertThat(Roots.brent(x -> x * x - 2, 0, 2))
        .isCloseTo(Math.sqrt(2), within(4 * Math.ulp(2.0)));
  }

  // Messages

  @Test
  void ends_of_one_sign_are_refused() {
    assertThatThrownBy(() -> Roots.brent(x -> x * x + 1, -1, 2))
        .hasMessage(
            "brent: f(-1.0) = 2.0 and f(2.0) = 5.0 do not enclose a root; give ends, in order, with"
                + " signs that differ");
  }
}
