// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.theory.margin.FlowRates;
import tacit.theory.margin.Variant;

class UnitDirectionsTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void directions_stay_on_the_sphere(Seed seed) {
    assertThat(UnitDirections.byFlow(Drawn.calm(seed), 1000).holds()).isTrue();
  }

  @Test
  void before_the_first_switch_the_error_is_rounding() {
    var sides = UnitDirections.byFlow(Drawn.fourPoints(), 3000);
    assertThat(sides.error()).isLessThan(1e-12); // h⁴ is far below the rounding of 3000 steps
  }

  @Test
  void a_step_of_euler_lengthens_by_pythagoras() {
    var four = Drawn.fourPoints();
    var rates = FlowRates.of(four.network(), four.points());
    double[] speed = rates.directions(Variant.LAGRANGE_MULTIPLIER).norms();
    double[] norms = UnitDirections.byDescent(four, 1).measured().toDoubles();
    for (int k = 0; k < norms.length; k++) {
      double tangent = 1e-4 * speed[k];
      assertThat(norms[k]).isCloseTo(Math.hypot(1, tangent), within(2 * Math.ulp(1.0)));
    }
  }
}
