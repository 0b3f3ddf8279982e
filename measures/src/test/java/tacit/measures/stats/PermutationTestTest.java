// SPDX-License-Identifier: Apache-2.0
package tacit.measures.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class PermutationTestTest {
  // Laws

  /// Without ties only the order as it was seen and its opposite are as strong.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void two_of_all_orders_are_perfect(Seed seed) {
    double[] x = DoubleStream.generate(seed.generator()::nextDouble).limit(5).toArray();
    for (Association association : new Association[] {Spearman::of, KendallTau::of}) {
      var test = PermutationTest.exact(association, x, x);
      assertThat(test.value()).isCloseTo(1, within(Math.ulp(1.0)));
      assertThat(test.orders()).isEqualTo(120);
      assertThat(test.pValue()).isEqualTo(2 / 120.0);
    }
  }

  @Test
  void eight_numbers_can_be_listed() {
    double[] eight = {1, 2, 3, 4, 5, 6, 7, 8};
    var test = PermutationTest.exact(Spearman::of, eight, eight);
    assertThat(test.orders()).isEqualTo(40320);
    assertThat(test.pValue()).isEqualTo(2 / 40320.0);
  }

  @Test
  void no_association_is_reached_by_every_order() {
    double[] x = {1, 2, 3}, y = {1, 3, 1};
    assertThat(PermutationTest.exact(Spearman::of, x, y).pValue()).isEqualTo(1);
  }

  @Test
  void the_lists_are_left_as_they_were() {
    double[] x = {1, 2, 3, 4}, y = {2, 1, 4, 3};
    PermutationTest.exact(Spearman::of, x, y);
    PermutationTest.drawn(Spearman::of, x, y, 9, new Seed(0).generator());
    assertThat(y).containsExactly(2, 1, 4, 3);
  }

  // Golden, by hand: of the 24 orders of 1 2 3 4, ρ = 1 − Σd²/10 is 1 once, 0.8 three times, and as
  // often with the other sign

  @Test
  void the_orders_of_four_numbers() {
    var test = PermutationTest.exact(Spearman::of, new double[] {1, 2, 3, 4}, swapped());
    assertThat(test.value()).isCloseTo(.8, within(Math.ulp(1.0)));
    assertThat(test.pValue()).isEqualTo(8 / 24.0);
  }

  private static double[] swapped() {
    return new double[] {1, 3, 2, 4};
  }

  // Agreement

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void drawn_orders_agree_with_all_orders(Seed seed) {
    double[] x = {1, 2, 3, 4};
    var drawn = PermutationTest.drawn(Spearman::of, x, swapped(), 2000, seed.generator());
    double deviation = Math.sqrt(1 / 3.0 * 2 / 3.0 / 2000);
    assertThat(drawn.pValue()).isCloseTo(1 / 3.0, within(5 * deviation));
    assertThat(drawn.orders()).isEqualTo(2000);
  }

  // Messages

  @Test
  void too_many_orders_and_no_draws_are_refused() {
    double[] nine = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    assertThatThrownBy(() -> PermutationTest.exact(Spearman::of, nine, nine))
        .hasMessage(
            "permutation test: 9 numbers have too many orders to list; draw some, with drawn(…)");
    assertThatThrownBy(
            () -> PermutationTest.drawn(Spearman::of, nine, nine, 0, new Seed(0).generator()))
        .hasMessage("permutation test: 0 draws; give at least 1, usually 10000");
  }
}
