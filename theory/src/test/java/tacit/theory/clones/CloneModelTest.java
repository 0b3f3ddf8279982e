// SPDX-License-Identifier: Apache-2.0
package tacit.theory.clones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.autodiff.linalg.Solve;

class CloneModelTest {
  /// The goldens have 12 digits after the point.
  private static final Offset<Double> DIGITS = within(1e-12);

  private static final CloneModel FOUR =
      CloneModel.of(Tensor.matrix(new double[][] {{1, 0}, {0, 1}, {1, 1}, {1, -1}}), 0.5);

  private static Indices first(int w) {
    return Indices.of(IntStream.range(0, w).toArray());
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void a_larger_chunk_explains_more_up_to_all(Seed seed) {
    CloneModel model = CloneModel.gaussian(seed.generator(), 12, 3, 0.5);
    assertThat(model.rSquared(Indices.of())).isCloseTo(0, within(12 * Math.ulp(1.0)));
    for (int w = 0; w < 12; w++) {
      assertThat(model.rSquared(first(w + 1))).isGreaterThan(model.rSquared(first(w)));
    }
    assertThat(model.rSquared(first(12))).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void nothing_is_left_of_the_signal_in_the_end_but_the_noise_is(Seed seed) {
    CloneModel model = CloneModel.gaussian(seed.generator(), 400, 2, 0.5);
    Tensor c = model.residualCovariance(first(398));
    // 398 rows of variance 1/2 in each direction leave about σ²·2/398 of a signal of size 1
    assertThat(c.get(0, 0)).isBetween(0.25, 0.25 * (1 + 20 * 2 / 398.0));
  }

  /// Of the population, so no sampling floor, and of one drawn layer.
  @Test
  void correlations_of_residuals_fall_as_one_over_the_chunk() {
    CloneModel model = CloneModel.gaussian(new Seed(5).generator(), 1024, 10, 0.5);
    int[] sizes = {64, 128, 256, 512};
    double[] x = new double[4], y = new double[4];
    for (int i = 0; i < 4; i++) {
      x[i] = Math.log(sizes[i]);
      y[i] = Math.log(model.meanCorrelation(first(sizes[i])));
    }
    assertThat(Lines.slope(x, y)).isCloseTo(-1, within(0.1)); // (d/w)/(1 + d/w) is not yet d/w
  }

  // Golden

  @Test
  void four_neurons_of_two_numbers() {
    assertThat(FOUR.rSquared(Indices.of(0))).isCloseTo(0.407142857143, DIGITS);
    assertThat(FOUR.rSquared(Indices.of(0, 1))).isCloseTo(0.814285714286, DIGITS);
    assertThat(FOUR.rSquared(Indices.of(2, 3))).isCloseTo(0.896825396825, DIGITS);
    assertThat(FOUR.rSquared(Indices.of(0, 1, 2))).isCloseTo(0.907142857143, DIGITS);
    Tensor rho = FOUR.residualCorrelation(Indices.of(0));
    var eightDigits = within(5e-9);
    assertThat(rho.get(0, 1)).isCloseTo(0.74278135, eightDigits);
    assertThat(rho.get(0, 2)).isCloseTo(-0.74278135, eightDigits);
    assertThat(rho.get(1, 2)).isCloseTo(-0.55172414, eightDigits);
    assertThat(rho.get(2, 2)).isOne();
    assertThat(FOUR.residualCorrelation(Indices.of(0, 1)).get(0, 1)).isCloseTo(0, DIGITS);
    assertThat(FOUR.meanCorrelation(Indices.of(0)))
        .isCloseTo((2 * 0.74278135 + 0.55172414) / 3, eightDigits);
  }

  // Agreement

  /// `Σ_oo − Σ_oc Σ_cc⁻¹ Σ_co`.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_residual_covariance_is_a_schur_complement(Seed seed) {
    CloneModel model = CloneModel.gaussian(seed.generator(), 9, 3, 0.5);
    Tensor all = model.covariance(), c = model.residualCovariance(Indices.of(1, 4, 5, 8));
    int[] in = {1, 4, 5, 8}, out = {0, 2, 3, 6, 7};
    Tensor solved = Solve.of(block(all, in, in), block(all, in, out)).x();
    double missed = 0, total = 0;
    for (int i = 0; i < out.length; i++) {
      for (int j = 0; j < out.length; j++) {
        double schur = all.get(out[i], out[j]);
        for (int k = 0; k < in.length; k++) schur -= all.get(out[i], in[k]) * solved.get(k, j);
        assertThat(c.get(i, j)).isCloseTo(schur, DIGITS); // numbers of size 1, condition some 40
      }
      missed += c.get(i, i);
    }
    for (int i = 0; i < 9; i++) total += all.get(i, i);
    assertThat(model.rSquared(Indices.of(1, 4, 5, 8))).isCloseTo(1 - missed / total, DIGITS);
  }

  private static Tensor block(Tensor a, int[] rows, int[] columns) {
    double[][] block = new double[rows.length][columns.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) block[i][j] = a.get(rows[i], columns[j]);
    }
    return Tensor.matrix(block);
  }

  /// A sample covariance has standard errors `√((c_ii c_jj + c_ij²)/n)`.
  @Test
  void samples_have_the_covariance_of_the_population() {
    CloneModel model = CloneModel.gaussian(new Seed(9).generator(), 6, 2, 0.5);
    int n = 20_000;
    double[] x = model.sample(new Seed(10).generator(), n).toDoubles();
    Tensor c = model.covariance();
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int at = 0; at < n; at++) sum += x[6 * at + i] * x[6 * at + j];
        double cij = c.get(i, j);
        double error = Math.sqrt((c.get(i, i) * c.get(j, j) + cij * cij) / n);
        assertThat(sum / n).isCloseTo(cij, within(5 * error));
      }
    }
  }

  // Messages

  private static void refused(ThrowingCallable asked, String message) {
    assertThatThrownBy(asked)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("clone model: " + message);
  }

  @Test
  void models_without_noise_or_neurons_are_refused() {
    refused(() -> CloneModel.of(Tensor.identity(2), 0), "sigma is 0.0; give one above 0");
    refused(() -> CloneModel.of(Tensor.identity(2), Double.NaN), "sigma is NaN; give one above 0");
    refused(
        () -> CloneModel.of(Tensor.identity(0), 1), "b has shape (0, 0), which holds no number");
    refused(
        () -> CloneModel.of(Tensor.matrix(new double[][] {{Double.NaN}}), 1),
        "b holds NaN; give numbers");
  }

  @Test
  void chunks_of_other_neurons_are_refused() {
    refused(
        () -> FOUR.rSquared(Indices.of(0, 4)),
        "neuron 4 of chunk [0, 4] of 4 neurons; give different ones from 0 on");
    refused(
        () -> FOUR.rSquared(Indices.of(1, 1)),
        "neuron 1 of chunk [1, 1] of 4 neurons; give different ones from 0 on");
    refused(
        () -> FOUR.meanCorrelation(first(3)), "1 of 4 neurons are outside; leave 2 to correlate");
  }
}
