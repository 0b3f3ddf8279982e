// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.theory.margin.FlowRates;
import tacit.theory.margin.Variant;

class DirectionRatesTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void directions_move_by_the_formula(Seed seed) {
    var drawn = Drawn.clouds(seed, 10, 3, 5, 4, 1);
    assertThat(DirectionRates.sides(drawn, Variant.GRADIENT_FLOW).holds()).isTrue();
    assertThat(DirectionRates.sides(drawn, Variant.LAGRANGE_MULTIPLIER).holds()).isFalse();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_pull_along_a_direction_cancels(Seed seed) {
    var drawn = Drawn.clouds(seed, 10, 3, 5, 4, 1);
    var rates = FlowRates.of(drawn.network(), drawn.points());
    double[] along = rates.directions().inners(rates.pull());
    double size = rates.pull().norm() + Math.abs(rates.sum());
    for (double each : along) assertThat(each).isCloseTo(0, within(1e-13 * size)); // rounding
  }
}
