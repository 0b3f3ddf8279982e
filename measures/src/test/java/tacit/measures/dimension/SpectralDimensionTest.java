// SPDX-License-Identifier: Apache-2.0
package tacit.measures.dimension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.autodiff.linalg.Qr;
import tacit.autodiff.linalg.SymmetricEigen;

class SpectralDimensionTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void each_is_from_one_to_the_width_and_in_order(Seed seed) {
    var s = SpectralDimension.of(Tensor.gaussian(seed.generator(), 20, 6), Golden.ON);
    assertThat(s.stableRank()).isBetween(1.0, s.participationRatio());
    assertThat(s.participationRatio()).isLessThanOrEqualTo(s.entropyRank());
    assertThat(s.entropyRank()).isLessThanOrEqualTo(s.effectiveRank());
    assertThat(s.effectiveRank()).isLessThanOrEqualTo(6);
    assertThat(s.stableRankRaw()).isLessThanOrEqualTo(s.effectiveRankRaw());
  }

  /// Scales times a turn.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void no_turn_and_no_unit_changes_it(Seed seed) {
    var random = seed.generator();
    Tensor x = Tensor.gaussian(random, 20, 4), q = Qr.of(Tensor.gaussian(random, 4, 4)).q();
    double[][] turned = new double[20][4];
    for (int i = 0; i < 20; i++) {
      for (int j = 0; j < 4; j++) {
        for (int k = 0; k < 4; k++) turned[i][j] += 1e3 * x.get(i, k) * q.get(k, j);
      }
    }
    var before = SpectralDimension.of(x, Golden.ON);
    var after = SpectralDimension.of(Tensor.matrix(turned), Golden.ON);
    var rounding = within(1e-12); // values up to 4; 20 terms a singular value
    assertThat(after.participationRatio()).isCloseTo(before.participationRatio(), rounding);
    assertThat(after.entropyRank()).isCloseTo(before.entropyRank(), rounding);
    assertThat(after.effectiveRank()).isCloseTo(before.effectiveRank(), rounding);
    assertThat(after.rankMe()).isCloseTo(before.rankMe(), rounding);
    assertThat(after.stableRankRaw()).isCloseTo(before.stableRankRaw(), rounding);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_centered_ones_do_not_see_a_shift(Seed seed) {
    Tensor x = Tensor.gaussian(seed.generator(), 20, 4);
    double[] shifted = x.toDoubles();
    for (int i = 0; i < shifted.length; i++) shifted[i] += 8;
    var before = SpectralDimension.of(x, Golden.ON);
    var after = SpectralDimension.of(Tensor.of(x.shape(), shifted), Golden.ON);
    // numbers near 8 are rounded to 8 ε
    assertThat(after.effectiveRank()).isCloseTo(before.effectiveRank(), within(1e-13));
    assertThat(after.stableRankRaw()).isLessThan(before.stableRankRaw());
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void single_precision_is_computed_in_double(Seed seed) {
    Tensor x = Tensor.gaussian(seed.generator(), 9, 4).to(DType.FLOAT32);
    assertThat(SpectralDimension.of(x, Golden.ON).rankMe())
        .isEqualTo(SpectralDimension.of(x.to(DType.FLOAT64), Golden.ON).rankMe());
  }

  /// Eigenvalues of a sample spread by `d/N`, so the ratio is `d / (1 + d/N)`.
  @Test
  void numbers_alike_in_all_directions_fill_nearly_all() {
    int n = 10_000, d = 20;
    var s = SpectralDimension.of(Tensor.gaussian(new Seed(3).generator(), n, d), Golden.ON);
    double expected = d / (1 + (double) d / n);
    assertThat(s.participationRatio()).isCloseTo(expected, within(0.03 * expected));
  }

  @Test
  void one_direction_is_one() {
    var s =
        SpectralDimension.of(
            Tensor.matrix(new double[][] {{1e200, 0}, {-1e200, 0}, {0, 0}}), Golden.ON);
    assertThat(s.participationRatio()).isOne();
    assertThat(s.effectiveRank()).isOne();
    assertThat(s.stableRankRaw()).isOne();
  }

  // Golden

  @Test
  void eight_rows() {
    var s = SpectralDimension.of(Golden.X, Golden.ON);
    var tenDigits = within(5e-11);
    assertThat(s.eigenvalues()[0]).isCloseTo(3.7954168477, tenDigits);
    assertThat(s.eigenvalues()[1]).isCloseTo(1.106222014161, Golden.DIGITS);
    assertThat(s.eigenvalues()[2]).isCloseTo(0.509075423853, Golden.DIGITS);
    assertThat(s.participationRatio()).isCloseTo(1.842629202208, Golden.DIGITS);
    assertThat(s.entropyRank()).isCloseTo(2.215897620762, Golden.DIGITS);
    assertThat(s.effectiveRank()).isCloseTo(2.752895324989, Golden.DIGITS);
    assertThat(s.effectiveRankRaw()).isCloseTo(2.499161629064, Golden.DIGITS);
    assertThat(s.rankMe()).isCloseTo(2.499161848111, Golden.DIGITS);
    assertThat(s.stableRankRaw()).isCloseTo(1.215586747535, Golden.DIGITS);
    assertThat(s.stableRank()).isCloseTo(1.425591576059, Golden.DIGITS);
  }

  // Agreement

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void squared_singular_values_are_eigenvalues_of_the_covariance(Seed seed) {
    Tensor x = Tensor.gaussian(seed.generator(), 12, 3);
    double[][] c = new double[3][3];
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) c[a][b] = covariance(x, a, b);
    }
    double[] naive = SymmetricEigen.lambdaOf(Tensor.matrix(c)).toDoubles();
    double[] lambda = SpectralDimension.of(x, Golden.ON).eigenvalues();
    for (int i = 0; i < 3; i++) {
      assertThat(lambda[i]).isCloseTo(naive[i], within(1e-14 * 12 * naive[0])); // 12 terms
    }
  }

  private static double covariance(Tensor x, int a, int b) {
    double ab = 0, sumA = 0, sumB = 0;
    for (int i = 0; i < 12; i++) {
      ab += x.get(i, a) * x.get(i, b);
      sumA += x.get(i, a);
      sumB += x.get(i, b);
    }
    return (ab - sumA * sumB / 12) / 11;
  }

  // Messages

  private static void refused(ThrowingCallable asked, String message) {
    assertThatThrownBy(asked)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("spectral dimension: " + message);
  }

  @Test
  void nothing_to_fill_is_refused() {
    refused(
        () -> SpectralDimension.of(Tensor.zeros(DType.FLOAT64, Shape.of(3, 2)), Golden.ON),
        "every number of x is 0, so no direction is filled");
    refused(() -> SpectralDimension.of(Tensor.identity(1), Golden.ON), "1 rows; give 2 or more");
    refused(
        () ->
            SpectralDimension.of(
                Tensor.matrix(new double[][] {{1}, {Double.NEGATIVE_INFINITY}}), Golden.ON),
        "x[1, 0] is -Infinity; give finite numbers");
  }

  @Test
  void equal_rows_are_refused_where_they_are_centered() {
    var s =
        SpectralDimension.of(
            Tensor.matrix(new double[][] {{0.1, 3}, {0.1, 3}, {0.1, 3}}), Golden.ON);
    assertThat(s.stableRankRaw()).isCloseTo(1, within(3 * Math.ulp(1.0))); // three terms
    refused(
        s::participationRatio,
        "all 3 rows of x are equal; centered they are 0 and fill no direction");
  }
}
