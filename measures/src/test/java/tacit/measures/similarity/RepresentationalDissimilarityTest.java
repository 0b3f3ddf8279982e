// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.measures.stats.Pearson;

class RepresentationalDissimilarityTest {
  /// A thousand roundings.
  private static final Offset<Double> ROUNDING = within(1e-12);

  private static RepresentationalDissimilarity of(Tensor x, Dissimilarity metric) {
    return RepresentationalDissimilarity.of(x, metric, Eight.ON);
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void turning_shifting_and_scaling_change_no_comparison(Seed seed) {
    var random = seed.generator();
    Tensor x = Tensor.gaussian(random, 9, 4), y = Tensor.gaussian(random, 9, 3);
    var before = of(x, Dissimilarity.EUCLIDEAN);
    var after = of(Eight.affine(Eight.rotated(x, random), 1e-20, 0), Dissimilarity.EUCLIDEAN);
    var other = of(y, Dissimilarity.EUCLIDEAN);
    assertThat(after.pearson(other)).isCloseTo(before.pearson(other), ROUNDING);
    assertThat(after.spearman(other)).isCloseTo(before.spearman(other), ROUNDING);
    assertThat(after.kendall(other)).isCloseTo(before.kendall(other), ROUNDING);
    assertThat(before.kendall(other)).isEqualTo(other.kendall(before)).isBetween(-1.0, 1.0);
  }

  @ParameterizedTest
  @EnumSource(Dissimilarity.class)
  void a_representation_agrees_with_itself(Dissimilarity metric) {
    var x = of(Eight.X, metric);
    assertThat(x.pearson(x)).isCloseTo(1, ROUNDING);
    assertThat(x.spearman(x)).isCloseTo(1, ROUNDING);
    assertThat(x.kendall(x)).isCloseTo(1, ROUNDING);
  }

  @Test
  void squaring_changes_no_rank() {
    var plain = of(Eight.X, Dissimilarity.EUCLIDEAN);
    var squared = of(Eight.X, Dissimilarity.SQUARED_EUCLIDEAN);
    assertThat(plain.kendall(squared)).isCloseTo(1, ROUNDING);
    assertThat(plain.pearson(squared)).isLessThan(1);
  }

  @Test
  void corners_of_a_simplex_are_all_equally_unlike_and_have_no_comparison() {
    var corners =
        of(Eight.rotated(Tensor.identity(8), new Seed(2).generator()), Dissimilarity.EUCLIDEAN);
    var x = of(Eight.X, Dissimilarity.EUCLIDEAN);
    assertThat(corners.isConstant()).isTrue();
    assertThat(corners.pearson(x)).isNaN();
    assertThat(x.spearman(corners)).isNaN();
    assertThat(x.kendall(corners)).isNaN();
    assertThat(x.isConstant()).isFalse();
  }

  // Golden

  @Test
  void golden_distances() {
    var x = of(Eight.X, Dissimilarity.EUCLIDEAN);
    var y = of(Eight.Y, Dissimilarity.EUCLIDEAN);
    assertThat(x.pearson(y)).isCloseTo(0.371801581504, Eight.DIGITS);
    assertThat(x.spearman(y)).isCloseTo(0.367984869151, Eight.DIGITS);
    assertThat(x.kendall(y)).isCloseTo(0.271572459046, Eight.DIGITS);
    assertThat(x.examples()).isEqualTo(8);
  }

  @Test
  void golden_squared_distances() {
    var x = of(Eight.X, Dissimilarity.SQUARED_EUCLIDEAN);
    var y = of(Eight.Y, Dissimilarity.SQUARED_EUCLIDEAN);
    assertThat(x.pearson(y)).isCloseTo(0.364403574215, Eight.DIGITS);
  }

  /// Ranks of exact fractions, of which many are equal.
  @Test
  void golden_correlations() {
    var x = of(Eight.X, Dissimilarity.ONE_MINUS_PEARSON);
    var y = of(Eight.Y, Dissimilarity.ONE_MINUS_PEARSON);
    assertThat(x.pearson(y)).isCloseTo(0.302701127500, Eight.DIGITS);
    assertThat(x.spearman(y)).isCloseTo(0.257390456193, Eight.DIGITS);
    assertThat(x.kendall(y)).isCloseTo(0.198296330692, Eight.DIGITS);
  }

  // Agreement

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void half_a_squared_distance_of_units_is_one_minus_the_correlation(Seed seed) {
    Tensor x = Tensor.gaussian(seed.generator(), 6, 5);
    double[][] rows = Eight.array(x);
    double[] plain = of(x, Dissimilarity.ONE_MINUS_PEARSON).distances();
    double[] length = of(x, Dissimilarity.EUCLIDEAN).distances();
    int at = 0;
    for (int i = 0; i < 6; i++) {
      for (int j = i + 1; j < 6; j++, at++) {
        assertThat(plain[at]).isCloseTo(1 - Pearson.of(rows[i], rows[j]), ROUNDING);
        double sum = 0;
        for (int k = 0; k < 5; k++) sum += Math.pow(rows[i][k] - rows[j][k], 2);
        assertThat(length[at]).isCloseTo(Math.sqrt(sum), ROUNDING);
      }
    }
  }

  // Messages

  @Test
  void bad_representations_are_refused() {
    refused(Eight.rows(Eight.X, 0, 2), "dissimilarity: x has 2 examples; give at least 3");
    refused(
        Eight.affine(Eight.X, 0, 1),
        "dissimilarity: all 8 rows of x are equal, so it tells no example from another; give one"
            + " that changes");
    refused(
        Tensor.matrix(new double[][] {{1, 2}, {0.1, 0.1}, {3, 1}}),
        "dissimilarity: row 1 of x has equal numbers and no correlation with another; drop the"
            + " example or use EUCLIDEAN");
    var eight = of(Eight.X, Dissimilarity.EUCLIDEAN);
    var ten = of(Eight.P, Dissimilarity.EUCLIDEAN);
    assertThatThrownBy(() -> eight.kendall(ten))
        .hasMessage(
            "dissimilarity: 8 examples against 10; compare representations of the same examples");
  }

  private static void refused(Tensor x, String message) {
    assertThatThrownBy(() -> of(x, Dissimilarity.ONE_MINUS_PEARSON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
