// SPDX-License-Identifier: Apache-2.0
package tacit.measures.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class SmallestMarginsTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void no_margin_that_is_left_out_is_smaller_than_one_that_is_kept(Seed seed) {
    double[] m = seed.generator().doubles(40, -1, 1).toArray();
    int[] kept = SmallestMargins.select(m, 10);
    double largest = IntStream.of(kept).mapToDouble(i -> m[i]).max().orElseThrow();
    assertThat(IntStream.range(0, 40).filter(i -> m[i] <= largest).toArray()).isEqualTo(kept);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void keeping_all_keeps_the_order(Seed seed) {
    double[] m = seed.generator().doubles(40, -1, 1).toArray();
    assertThat(SmallestMargins.select(m, 40)).isEqualTo(IntStream.range(0, 40).toArray());
  }

  // Golden values, by hand

  @Test
  void of_equal_margins_the_first_are_kept() {
    assertThat(SmallestMargins.select(new double[] {2, 1, 2, 0, 2}, 3)).containsExactly(0, 1, 3);
    assertThat(SmallestMargins.select(new double[] {0.0, -0.0}, 1)).containsExactly(0);
  }

  // Refusals

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void a_count_that_cannot_be_kept_is_named(int k) {
    assertThatThrownBy(() -> SmallestMargins.select(new double[] {1, 2}, k))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("smallest margins: k = " + k + " of 2 margins; give 1 to 2");
  }

  @Test
  void no_margins_and_those_that_are_not_finite_are_refused() {
    assertThatThrownBy(() -> SmallestMargins.select(new double[0], 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("smallest margins: there are no margins; give at least one");
    assertThatThrownBy(() -> SmallestMargins.select(new double[] {1, Double.NaN}, 1))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("smallest margins: margin 1 is NaN; give finite numbers");
  }
}
