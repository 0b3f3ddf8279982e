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

/// [Ks] and [Wasserstein], the two distances of samples.
class TwoSamplesTest {
  private static final double[] X = {.1, .4, .5, .9}, Y = {-.2, .3, .5, .6, 1};

  /// Whole numbers, so that some are equal and all differences are exact.
  private static double[] whole(Seed seed, String name, int n) {
    var random = seed.child(name).generator();
    return random.ints(n, -9, 9).asDoubleStream().toArray();
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_sample_is_at_distance_zero_from_itself_twice(Seed seed) {
    double[] x = whole(seed, "x", 12), twice = Arrays.copyOf(x, 24);
    System.arraycopy(x, 0, twice, 12, 12);
    assertThat(Ks.of(x, twice)).isZero();
    assertThat(Wasserstein.of(x, twice)).isZero();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_shift_moves_every_number_by_it(Seed seed) {
    double[] x = whole(seed, "x", 16), shifted = Arrays.stream(x).map(v -> v + 3).toArray();
    // whole differences times sixteenths are exact
    assertThat(Wasserstein.of(x, shifted)).isEqualTo(3);
    double[] far = Arrays.stream(x).map(v -> v + 30).toArray();
    assertThat(Ks.of(x, far)).isEqualTo(1);
  }

  // Golden, by hand

  @Test
  void golden_distances() {
    assertThat(Ks.of(X, Y)).isCloseTo(.2, within(2 * Math.ulp(1.0))); // a difference of two shares
    assertThat(Wasserstein.of(X, Y)).isCloseTo(.145, within(9 * Math.ulp(1.0))); // nine areas
    assertThat(Ks.of(new double[] {1}, new double[] {2})).isEqualTo(1);
    assertThat(Wasserstein.of(new double[] {1}, new double[] {2})).isEqualTo(1);
  }

  // Agreement

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void walks_agree_with_shares_counted_at_every_place(Seed seed) {
    double[] x = whole(seed, "x", 8), y = whole(seed, "y", 16);
    double largest = 0, area = 0;
    for (int t = -10; t < 10; t++) {
      double between = Math.abs(share(x, t) - share(y, t));
      largest = Math.max(largest, between);
      area += between;
    }
    assertThat(Ks.of(x, y)).isEqualTo(largest); // eighths and sixteenths are exact
    assertThat(Wasserstein.of(x, y)).isEqualTo(area);
  }

  private static double share(double[] x, double t) {
    return Arrays.stream(x).filter(v -> v <= t).count() / (double) x.length;
  }

  // Messages

  @Test
  void an_empty_sample_is_refused() {
    assertThatThrownBy(() -> Ks.of(X, new double[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("kolmogorov-smirnov: y has no numbers; give at least one");
  }

  @Test
  void what_is_not_finite_is_refused() {
    assertThatThrownBy(() -> Wasserstein.of(new double[] {1, Double.POSITIVE_INFINITY}, Y))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("wasserstein: number 1 of x is Infinity; give finite numbers");
  }
}
