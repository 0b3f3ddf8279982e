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

class AssociationTest {
  private static final double[] X = {.1, .2, .2, .5, .9}, Y = {5, 4, 4.5, 2, 1};

  /// One quotient and at most two roots of exact sums.
  private static final double ROUNDING = 4 * Math.ulp(1.0);

  /// Numbers of few values, so that many are equal; both kinds of zero among them.
  private static double[] tied(Seed seed, String name, int n) {
    var random = seed.child(name).generator();
    double[] x = new double[n];
    Arrays.setAll(x, i -> i < 2 ? 0.0 * (i - 0.5) : random.nextInt(-n / 3, n / 3));
    x[2] = n;
    return x;
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_list_goes_with_itself_and_against_its_negative(Seed seed) {
    double[] x = tied(seed, "x", 40), against = Arrays.stream(x).map(v -> -v).toArray();
    for (Association association : new Association[] {Spearman::of, KendallTau::of}) {
      assertThat(association.of(x, x)).isCloseTo(1, within(ROUNDING));
      assertThat(association.of(x, against)).isCloseTo(-1, within(ROUNDING));
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void only_the_order_of_the_numbers_matters(Seed seed) {
    double[] x = tied(seed, "x", 40), y = tied(seed, "y", 40);
    double[] bent = Arrays.stream(x).map(Math::exp).toArray();
    for (Association association : new Association[] {Spearman::of, KendallTau::of}) {
      assertThat(association.of(bent, y)).isEqualTo(association.of(x, y));
      assertThat(association.of(y, x)).isCloseTo(association.of(x, y), within(ROUNDING));
    }
  }

  @Test
  void an_infinite_number_is_the_largest() {
    double[] never = {3, 1, Double.POSITIVE_INFINITY}, large = {3, 1, 100}, y = {1, 2, 0};
    assertThat(Spearman.of(never, y)).isEqualTo(Spearman.of(large, y));
    assertThat(KendallTau.of(never, y)).isEqualTo(KendallTau.of(large, y));
  }

  // Golden: SciPy 1.x, spearmanr and kendalltau; the first also by hand, −9.5/√(9.5 · 10), −9/√90

  @Test
  void golden_values_of_lists_with_ties() {
    assertThat(Spearman.of(X, Y)).isCloseTo(-0.9746794344808963, within(ROUNDING));
    assertThat(KendallTau.of(X, Y)).isCloseTo(-0.9486832980505138, within(ROUNDING));
    double[] x = {1, 2, 2, 3, 5, 5, 5, 0}, y = {3, 3, 1, 4, 4, 6, 2, 2};
    assertThat(Spearman.of(x, y)).isCloseTo(0.5062895554167108, within(ROUNDING));
    assertThat(KendallTau.of(x, y)).isCloseTo(0.44907311951024936, within(ROUNDING));
  }

  // Agreement

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_sort_counts_what_all_pairs_count(Seed seed) {
    double[] x = tied(seed, "x", 40), y = tied(seed, "y", 40);
    double order = 0, inX = 0, inY = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        double dx = Math.signum(x[i] - x[j]), dy = Math.signum(y[i] - y[j]);
        order += dx * dy;
        inX += dx * dx;
        inY += dy * dy;
      }
    }
    assertThat(KendallTau.of(x, y)).isCloseTo(order / Math.sqrt(inX * inY), within(ROUNDING));
  }

  // Messages

  @Test
  void a_constant_goes_with_nothing() {
    assertThatThrownBy(() -> Spearman.of(new double[] {1, 2, 3}, new double[] {.5, .5, .5}))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "spearman: all 3 numbers of y are 0.5; a constant goes neither up nor down with the"
                + " other list");
    assertThatThrownBy(() -> KendallTau.of(new double[] {0, -0.0}, new double[] {1, 2}))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "kendall: all 2 numbers of x are 0.0; a constant goes neither up nor down with the"
                + " other list");
  }

  @Test
  void two_lengths_are_refused() {
    assertThatThrownBy(() -> Spearman.of(X, new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("spearman: x has 5 numbers but y has 3; give one pair an example");
  }

  @Test
  void one_pair_is_refused() {
    assertThatThrownBy(() -> KendallTau.of(new double[1], new double[1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("kendall: x and y have 1 numbers; an order needs at least 2");
  }

  @Test
  void what_is_not_a_number_is_refused() {
    assertThatThrownBy(() -> KendallTau.of(X, new double[] {1, 2, Double.NaN, 3, 4}))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "kendall: number 2 of y is NaN, which has no place in an order; find where it came"
                + " from");
  }
}
