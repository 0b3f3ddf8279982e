// SPDX-License-Identifier: Apache-2.0
package tacit.measures.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class PearsonTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void units_do_not_matter_and_a_line_has_one(Seed seed) {
    var random = seed.generator();
    double[] x = random.doubles(20).toArray(), y = random.doubles(20).toArray();
    double[] line = Arrays.stream(x).map(v -> 3e200 * v - 1e199).toArray();
    assertThat(Pearson.of(line, y)).isCloseTo(Pearson.of(x, y), within(1e-13)); // 100 roundings
    assertThat(Pearson.of(line, x)).isCloseTo(1, within(1e-13));
    assertThat(Pearson.of(x, y)).isEqualTo(Pearson.of(y, x)).isBetween(-1.0, 1.0);
  }

  // Golden, by hand

  @Test
  void three_points_by_hand() { // deviations −1 0 1 and −1 1 0: 1 / √(2 · 2)
    double[] x = {1, 2, 3}, y = {0, 2, 1};
    assertThat(Pearson.of(x, y)).isCloseTo(.5, within(4 * Math.ulp(1.0)));
  }

  // Messages

  @Test
  void lists_without_a_correlation_are_refused() {
    assertThatThrownBy(() -> Pearson.of(new double[] {1, 1}, new double[] {1, 2}))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "pearson: all 2 numbers of x are 1.0; a constant goes neither up nor down with the"
                + " other list");
    assertThatThrownBy(
            () -> Pearson.of(new double[] {1, 2}, new double[] {1, Double.POSITIVE_INFINITY}))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("pearson: number 1 of y is Infinity; give finite numbers");
  }
}
