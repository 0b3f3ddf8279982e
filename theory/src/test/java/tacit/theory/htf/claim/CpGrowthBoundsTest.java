// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.nn.factorization.BalancedStart;
import tacit.nn.factorization.GaussianStart;

class CpGrowthBoundsTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void rates_are_between_the_bounds(Seed seed) {
    var model = CpGrowth.model(seed.generator().nextInt(3, 5));
    var drawn = DrawnFlow.of(model, new GaussianStart(0.7), seed);
    assertThat(CpGrowthBounds.sides(drawn, model, 1).holds()).isTrue();
    assertThat(CpGrowthBounds.sides(drawn, model, 0).holds()).isFalse();
  }

  /// Of two vectors the sum of inverse squares is `(a² + b²)/(a b)²`, at least the balanced one.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void from_balance_both_bounds_are_the_rate(Seed seed) {
    var model = CpGrowth.model(3);
    var sides = CpGrowthBounds.sides(DrawnFlow.of(model, new BalancedStart(1), seed), model, 1);
    double[] least = sides.measured().toDoubles(), most = sides.claimed().toDoubles();
    for (int i = 0; i < least.length; i++) {
      double close = 1e-9 * (1 + Math.abs(most[i])); // differences with h = 10⁻⁴
      assertThat(least[i]).isCloseTo(most[i], within(close));
    }
  }
}
