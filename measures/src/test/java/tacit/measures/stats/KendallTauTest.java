// SPDX-License-Identifier: Apache-2.0
package tacit.measures.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tacit.measures.stats.TiePolicy.DROP_DOUBLE_TIES;
import static tacit.measures.stats.TiePolicy.TAU_B;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class KendallTauTest {
  private static final double[] RISING = {1, 2, 3, 4}, TIED = {1, 2, 2, 4};

  private static double[] drawn(Seed seed, String name, int values) {
    var random = seed.child(name).generator();
    return random.ints(30, 0, values).asDoubleStream().toArray();
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void only_the_order_counts_and_the_negative_is_opposite(Seed seed) {
    double[] x = drawn(seed, "x", 9), y = drawn(seed, "y", 9);
    double[] bent = Arrays.stream(x).map(Math::exp).toArray();
    double[] against = Arrays.stream(x).map(v -> -v).toArray();
    for (TiePolicy ties : TiePolicy.values()) {
      double tau = KendallTau.of(x, y, ties);
      assertThat(KendallTau.of(bent, y, ties)).isEqualTo(tau);
      assertThat(KendallTau.of(against, y, ties)).isEqualTo(0 - tau);
      assertThat(KendallTau.of(y, x, ties)).isEqualTo(tau);
      assertThat(KendallTau.ifDefined(x, y, ties)).hasValue(tau);
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_policies_agree_where_no_numbers_are_equal(Seed seed) {
    double[] x = seed.child("x").generator().doubles(30).toArray();
    double[] y = seed.child("y").generator().doubles(30).toArray();
    // τ_b takes a root of a whole square and a quotient
    assertThat(KendallTau.of(x, y, TAU_B))
        .isCloseTo(KendallTau.of(x, y, DROP_DOUBLE_TIES), within(2 * Math.ulp(1.0)));
  }

  @Test
  void an_infinity_equals_itself_and_both_zeros_are_one() {
    double[] never = {1, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0},
        y = {0, 1, 2, -0.0};
    assertThat(KendallTau.of(never, y, DROP_DOUBLE_TIES)).isEqualTo(4 / 6.0);
  }

  // Golden, by hand: of six pairs five agree and one disagrees, or one is equal in μ, or in both;
  // 5/√30

  @Test
  void golden_values_of_four_models() {
    double[] g = {.1, .3, .2, .4}, tiedToo = {.1, .3, .3, .4};
    assertThat(KendallTau.of(RISING, g, DROP_DOUBLE_TIES)).isEqualTo(4 / 6.0);
    assertThat(KendallTau.of(TIED, g, DROP_DOUBLE_TIES)).isEqualTo(5 / 6.0);
    assertThat(KendallTau.of(TIED, tiedToo, DROP_DOUBLE_TIES)).isEqualTo(1);
    assertThat(KendallTau.of(TIED, g, TAU_B))
        .isCloseTo(5 / Math.sqrt(30), within(2 * Math.ulp(1.0)));
  }

  @Test
  void a_constant_agrees_with_nothing_but_counts_unless_the_other_is_constant_too() {
    double[] constant = {7, 7, 7, 7};
    assertThat(KendallTau.of(RISING, constant, DROP_DOUBLE_TIES)).isZero();
    assertThat(KendallTau.of(constant, RISING, DROP_DOUBLE_TIES)).isZero();
    assertThat(KendallTau.ifDefined(constant, constant, DROP_DOUBLE_TIES)).isEmpty();
    assertThat(KendallTau.ifDefined(RISING, constant, TAU_B)).isEmpty();
    assertThat(KendallTau.ifDefined(constant, RISING, TAU_B)).isEmpty();
  }

  // Agreement

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void counted_pairs_are_those_of_a_look_at_each(Seed seed) {
    for (int values : new int[] {2, 9, 1000}) {
      double[] x = drawn(seed, "x", values), y = drawn(seed, "y", values);
      long all = 0, equalX = 0, equalY = 0, equalBoth = 0, opposite = 0;
      for (int i = 0; i < x.length; i++) {
        for (int j = 0; j < i; j++) {
          all++;
          if (x[i] == x[j]) equalX++;
          if (y[i] == y[j]) equalY++;
          if (x[i] == x[j] && y[i] == y[j]) equalBoth++;
          if ((x[i] - x[j]) * (y[i] - y[j]) < 0) opposite++;
        }
      }
      assertThat(PairCounts.of(x, y))
          .isEqualTo(new PairCounts(all, equalX, equalY, equalBoth, opposite));
    }
  }

  /// A million numbers have 5 · 10¹¹ pairs, which no one looks at one by one.
  @Test
  void a_million_numbers_are_compared_by_a_sort() {
    double[] x = new double[1_000_000], y = new double[x.length];
    Arrays.setAll(x, i -> i);
    Arrays.setAll(y, i -> i ^ 1); // neighbors exchanged
    double all = x.length * (x.length - 1.0) / 2, tau = (all - x.length) / all;
    assertThat(KendallTau.of(x, y, TAU_B)).isEqualTo(tau);
    assertThat(KendallTau.of(x, y, DROP_DOUBLE_TIES)).isEqualTo(tau);
  }

  // Messages

  @Test
  void two_constants_are_refused() {
    double[] x = {7, 7, 7}, y = {2, 2, 2};
    assertThatThrownBy(() -> KendallTau.of(x, y, DROP_DOUBLE_TIES))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "kendall: all 3 numbers of x are 7.0 and all of y are 2.0; no pair is left, give lists"
                + " of which one changes");
  }

  @ParameterizedTest
  @EnumSource
  void lengths_and_nan_are_refused_under_every_policy(TiePolicy ties) {
    assertThatThrownBy(() -> KendallTau.ifDefined(RISING, new double[3], ties))
        .hasMessage("kendall: x has 4 numbers but y has 3; give one pair an example");
    assertThatThrownBy(() -> KendallTau.of(new double[] {1, Double.NaN}, new double[2], ties))
        .hasMessage(
            "kendall: number 1 of x is NaN, which has no place in an order; find where it came"
                + " from");
  }
}
