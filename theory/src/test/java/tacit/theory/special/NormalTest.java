// SPDX-License-Identifier: Apache-2.0
package tacit.theory.special;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class NormalTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void both_sides_of_a_place_add_up_to_one(Seed seed) {
    double x = seed.generator().nextGaussian();
    assertThat(Normal.below(x) + Normal.below(-x)).isCloseTo(1, within(4 * Math.ulp(1.0)));
    assertThat(Normal.density(x)).isEqualTo(Normal.density(-x));
  }

  // Golden

  /// From SciPy's `norm.cdf`.
  @ParameterizedTest
  @CsvSource({
    "0, 0.5",
    "-1, 0.15865525393145707",
    "2.5, 0.9937903346742238",
    "-10, 7.61985302416047e-24",
    "-37, 5.725571222524577e-300"
  })
  void distribution(double x, double below) {
    assertThat(Normal.below(x)).isCloseTo(below, within(1e-12 * below)); // the tail loses 3 digits
  }

  @Test
  void density_at_the_mean() {
    assertThat(Normal.density(0)).isCloseTo(0.3989422804014327, within(Math.ulp(1.0)));
  }
}
