// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

/// Rows, in lanes or not, are the scalar formulas bit by bit.
class DualRowTest {
  private static final int MOST = 40;

  static Stream<Arguments> drawn() {
    return DualTest.duals().stream().flatMap(d -> Cases.seeds().map(s -> Arguments.of(d, s)));
  }

  /// Sets of variances, some of them 0 and some equal, with a row of covariances somewhere.
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Row(double[] one, int i, int step, double[] two, int j, double[] k, int at) {
    static Row of(RandomGenerator random, int length) {
      int i = random.nextInt(4), j = random.nextInt(9), at = random.nextInt(9);
      int step = random.nextInt(2);
      double[] one = random.doubles(i + MOST, 0.1, 2).toArray();
      double[] two = random.doubles(j + MOST, 0.1, 2).toArray();
      double[] k = random.doubles(at + length + 3).toArray();
      for (int t = 0; t < length; t++) {
        if (random.nextInt(9) == 0) two[j + t] = one[i + t * step];
        if (random.nextInt(9) == 0) two[j + t] = 0;
        double end = Math.sqrt(one[i + t * step] * two[j + t]);
        k[at + t] = random.nextInt(5) == 0 ? end : random.nextDouble(-1, 1) * end;
      }
      return new Row(one, i, step, two, j, k, at);
    }

    /// The row after `dual`, computed in two parts.
    double[] through(Dual dual, int split, int length, double[] theta) {
      double[] result = k.clone();
      var first = dual.marginals(one);
      var second = dual.marginals(two);
      dual.row(first, i, step, second, j, result, theta, at, split);
      int rest = length - split, m = i + split * step, n = j + split;
      dual.row(first, m, step, second, n, result, theta, at + split, rest);
      return result;
    }

    double at(int t, Entry entry) {
      return entry.of(k[at + t], one[i + t * step], two[j + t]);
    }
  }

  @FunctionalInterface
  private interface Entry {
    double of(double k12, double k11, double k22);
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void a_row_is_its_entries_however_it_is_split(Dual dual, Seed seed) {
    var random = seed.generator();
    int length = 1 + random.nextInt(MOST);
    var row = Row.of(random, length);
    double[] k = row.k.clone(), theta = row.k.clone();
    for (int t = 0; t < length; t++) {
      k[row.at + t] = row.at(t, dual::value);
      theta[row.at + t] *= row.at(t, dual::slope);
    }
    for (int split : List.of(0, length / 2, length)) {
      double[] tangent = row.k.clone();
      assertThat(row.through(dual, split, length, tangent)).containsExactly(k);
      assertThat(tangent).containsExactly(theta);
    }
    assertThat(row.through(dual, 0, length, new double[0])).containsExactly(k);
  }

  /// Compiled code must not differ from interpreted code: the first rows are interpreted.
  @ParameterizedTest
  @MethodSource("compiled")
  void bits_do_not_depend_on_the_compiler(Dual dual) {
    var row = Row.of(new Seed(3).generator(), MOST);
    double[] first = row.through(dual, 0, MOST, row.k.clone());
    for (int times = 0; times < 20_000; times++) {
      assertThat(Arrays.equals(row.through(dual, 0, MOST, row.k.clone()), first)).isTrue();
    }
  }

  static List<Dual> compiled() {
    return List.of(ReluDual.relu(), ErfDual.erf(), new GeluDual(), new RbfDual(1));
  }

  // Golden

  @Test
  void relu_of_variances_too_small_or_large_to_multiply() {
    double tiny = 0x1p-900, huge = 0x1p900;
    var relu = ReluDual.relu();
    double value = relu.value(0.5, 1, 2), slope = relu.slope(0.5, 1, 2);
    for (double scale : new double[] {tiny, huge}) {
      double[] k = {0.5 * scale}, theta = {1};
      var one = relu.marginals(new double[] {scale});
      var two = relu.marginals(new double[] {2 * scale});
      relu.row(one, 0, 0, two, 0, k, theta, 0, 1);
      assertThat(k).containsExactly(value * scale);
      assertThat(theta).containsExactly(slope);
    }
    assertThat(relu.value(0.5, huge, 2 * tiny)).isEqualTo(value);
  }

  /// A power series with its coefficients gone beyond the most terms: the rule in the plane.
  @Test
  void a_row_with_samples_that_have_no_expansion() {
    var tanh = QuadratureDual.tanh();
    double[] k = {0.5, 0.5}, theta = {1, 1};
    var marginals = tanh.marginals(new double[] {1, 80});
    tanh.row(marginals, 0, 0, marginals, 0, k, theta, 0, 2);
    assertThat(k).containsExactly(tanh.value(0.5, 1, 1), tanh.value(0.5, 1, 80));
    assertThat(theta).containsExactly(tanh.slope(0.5, 1, 1), tanh.slope(0.5, 1, 80));
  }
}
