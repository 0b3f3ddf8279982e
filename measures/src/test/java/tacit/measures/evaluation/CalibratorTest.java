// SPDX-License-Identifier: Apache-2.0
package tacit.measures.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tacit.measures.stats.TiePolicy.DROP_DOUBLE_TIES;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.measures.evaluation.Calibrator.Chance;
import tacit.measures.evaluation.Calibrator.Oracle;

class CalibratorTest {
  private static double psi(Calibrator calibrator, double[] g, Seed seed) {
    double[] values = calibrator.of(g, seed.generator());
    return GranulatedKendall.of(values, g, Grids.full48(), DROP_DOUBLE_TIES).overall();
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void an_oracle_is_better_the_less_it_errs(Seed seed) {
    double[] g = seed.child("g").generator().doubles(48, .7, .9).toArray();
    assertThat(psi(new Oracle(0), g, seed)).isEqualTo(1);
    assertThat(psi(new Oracle(.02), g, seed)).isGreaterThan(psi(new Oracle(1), g, seed));
  }

  /// The deviation of chance on 48 models is .1225, and of its mean over 400 draws 1/20 of that.
  @Test
  void chance_has_a_coefficient_of_zero_on_average() {
    double[] g = Grids.order(48, new Seed(0).generator());
    double sum = 0;
    for (int draw = 0; draw < 400; draw++) sum += psi(new Chance(), g, new Seed(draw));
    assertThat(sum / 400).isCloseTo(0, within(5 * .1225 / 20));
  }

  @Test
  void the_error_has_its_deviation() {
    double squares = 0;
    double[] g = new double[10_000];
    for (double error : new Oracle(.05).of(g, new Seed(1).generator())) squares += error * error;
    // five standard errors of a deviation of 10 000 draws, 1/√20 000
    assertThat(Math.sqrt(squares / g.length)).isCloseTo(.05, within(5 * .05 / Math.sqrt(20_000)));
  }

  @Test
  void names_are_columns() {
    assertThat(Calibrator.usual())
        .extracting(Calibrator::name)
        .containsExactly("oracle_0.02", "oracle_0.05", "random");
  }

  // Messages

  @Test
  void an_error_that_is_no_deviation_is_refused() {
    assertThatThrownBy(() -> new Oracle(-.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("calibrator: an oracle's error is -0.1; give a finite number from 0 on");
  }
}
