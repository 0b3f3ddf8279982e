// SPDX-License-Identifier: Apache-2.0
package tacit.measures.dimension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class TwoNnTest {
  private static final double[] MU = {
    2.16333077, 2.09380037, 1.40653452, 1.01435661, 1.53392998,
    1.03526718, 1.10940039, 1.08068645, 1.11955065, 1.05764509
  };

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void no_unit_shift_or_turn_changes_it(Seed seed) {
    RandomGenerator random = seed.generator();
    double[][] rows = new double[40][2], moved = new double[40][];
    double angle = random.nextDouble(6);
    for (int i = 0; i < rows.length; i++) {
      double a = random.nextGaussian(), b = random.nextGaussian();
      rows[i] = new double[] {a, b};
      double c = Math.cos(angle), s = Math.sin(angle);
      moved[i] = new double[] {3 * (c * a - s * b) + 1, 3 * (s * a + c * b) - 2, 7};
    }
    double d = TwoNn.of(Tensor.matrix(rows), Golden.ON).value();
    // r₁ is some 1e-2 of coordinates of some 10, and ratios near 1 weigh little
    assertThat(TwoNn.of(Tensor.matrix(moved), Golden.ON).value()).isCloseTo(d, within(1e-10 * d));
  }

  /// The Kolmogorov-Smirnov distance was 0.025 at most in 40 runs.
  @ParameterizedTest
  @ValueSource(ints = {2, 5})
  void ratios_on_a_cube_without_boundary_follow_the_law_of_pareto(int d) {
    double[] mu = periodicRatios(new Seed(7).generator(), 5000, d);
    Arrays.sort(mu);
    double worst = 0;
    for (int i = 0; i < mu.length; i++) {
      double law = 1 - Math.pow(mu[i], -d), below = (double) i / mu.length;
      worst = Math.max(worst, Math.max(law - below, below + 1.0 / mu.length - law));
    }
    assertThat(worst).isLessThan(0.03);
    ParetoRatios ratios = ParetoRatios.of(mu);
    // neighbors share ratios: up to 1.4 standard errors of independent ones
    assertThat(ratios.unbiased()).isCloseTo(d, within(5 * 1.4 * ratios.standardError()));
  }

  private static double[] periodicRatios(RandomGenerator random, int n, int d) {
    double[] x = random.doubles((long) n * d).toArray(), mu = new double[n];
    for (int i = 0; i < n; i++) {
      double first = Double.POSITIVE_INFINITY, second = first;
      for (int j = 0; j < n; j++) {
        if (i == j) continue;
        double sum = 0;
        for (int a = 0; a < d; a++) {
          double apart = Math.abs(x[i * d + a] - x[j * d + a]);
          apart = Math.min(apart, 1 - apart);
          sum += apart * apart;
        }
        if (sum < first) {
          second = first;
          first = sum;
        } else if (sum < second) second = sum;
      }
      mu[i] = Math.sqrt(second / first);
    }
    return mu;
  }

  @Test
  void n_less_one_over_the_sum_is_unbiased_on_pareto_ratios() {
    RandomGenerator random = new Seed(11).generator();
    double sum = 0, squares = 0;
    int runs = 5000;
    for (int r = 0; r < runs; r++) {
      double[] mu = new double[20];
      Arrays.setAll(mu, _ -> Math.pow(1 - random.nextDouble(), -1 / 3.0));
      double d = ParetoRatios.of(mu).unbiased();
      sum += d;
      squares += d * d;
    }
    double mean = sum / runs, error = Math.sqrt((squares / runs - mean * mean) / runs);
    assertThat(mean).isCloseTo(3, within(3 * error));
  }

  @Test
  void equal_rows_change_nothing() {
    assertThat(TwoNn.of(Golden.P_AND_TWO, Golden.ON).value())
        .isEqualTo(TwoNn.of(Golden.P, Golden.ON).value());
    assertThat(TwoNn.of(Golden.P_AND_TWO, Golden.ON).duplicates()).isEqualTo(2);
  }

  // Golden

  @Test
  void ratios_of_ten_points() {
    NearestDistances near = NearestDistances.of(Golden.P, 2, Golden.ON);
    for (int i = 0; i < MU.length; i++) {
      assertThat(near.distance(i, 2) / near.distance(i, 1))
          .isCloseTo(MU[i], within(5e-9)); // eight digits
    }
  }

  @Test
  void dimensions_of_ten_points() {
    TwoNn nn = TwoNn.of(Golden.P, Golden.ON);
    assertThat(nn.ratios().likelihood()).isCloseTo(3.732883517048, Golden.DIGITS);
    assertThat(nn.ratios().unbiased()).isCloseTo(3.359595165343, Golden.DIGITS);
    assertThat(nn.ratios().leastError()).isCloseTo(2.986306813638, Golden.DIGITS);
    assertThat(nn.value()).isCloseTo(3.461966552505, Golden.DIGITS);
    assertThat(nn.ratios().line(0.8)).isCloseTo(4.028634282713, Golden.DIGITS);
    assertThat(nn.standardError()).isCloseTo(1.180441415397, Golden.DIGITS);
    assertThat(nn.ratios().count()).isEqualTo(10);
  }

  // Agreement

  /// Eight digits of a ratio near 1.01 leave six of its logarithm.
  @Test
  void ratios_by_hand_give_the_same() {
    assertThat(ParetoRatios.of(MU).likelihood()).isCloseTo(3.732883517048, within(1e-6));
  }

  // Messages

  private static void refused(String message, double... mu) {
    assertThatThrownBy(() -> ParetoRatios.of(mu))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pareto ratios: " + message);
  }

  @Test
  void ratios_without_an_exponent_are_refused() {
    refused("2 ratios; give 3 or more, one for each point", 2, 3);
    refused("ratio 1 is 0.5; give finite ratios from 1 on", 2, 0.5, 3);
    refused("ratio 2 is NaN; give finite ratios from 1 on", 2, 1, Double.NaN);
    refused(
        "all 3 ratios are 1, as on a grid, and have no exponent; compare neighbors farther away",
        1,
        1,
        1);
  }

  @ParameterizedTest
  @CsvSource({"0", "0.01", "1", "NaN"})
  void fractions_that_keep_nothing_or_all_are_refused(double fraction) {
    assertThatThrownBy(() -> TwoNn.of(Golden.P, Golden.ON).ratios().line(fraction))
        .hasMessage(
            "pareto ratios: fraction %s of 10 ratios; give one below 1 that keeps a ratio"
                .formatted(fraction));
  }

  @Test
  void a_line_through_ratios_of_one_is_refused() {
    assertThatThrownBy(() -> ParetoRatios.of(1, 1, 2).line(0.9))
        .hasMessage(
            "pareto ratios: the smallest 2 of 3 ratios are 1 and have no line; keep a larger"
                + " fraction");
  }

  @Test
  void one_neighbor_is_too_few() {
    assertThatThrownBy(() -> TwoNn.of(NearestDistances.of(Golden.P, 1, Golden.ON)))
        .hasMessage("two nn: distances to 1 neighbors but 2 are needed; keep more");
  }
}
