// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;

class FlowRatesTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_pull_is_tangent_to_the_sphere(Seed seed) {
    var drawn = DrawnProblem.of(seed, 6, 3, 5, 4, 1);
    var rates = FlowRates.of(drawn.network(), drawn.points());
    double[] along = rates.pull().inners(rates.directions()), size = rates.pull().norms();
    // ∂f_V/∂V_k and V_k f_V cancel: what is left is the rounding of their sums
    for (int k = 0; k < along.length; k++) {
      assertThat(along[k]).isCloseTo(0, within(1e-13 * (size[k] + Math.abs(rates.sum()))));
    }
  }

  // Golden: computed apart in double precision by another program, as printed there

  private final FlowRates rates = FlowRates.of(FourPoints.network(), FourPoints.points());

  @Test
  void norms_of_the_small_network_grow_at_these_rates() {
    assertThat(rates.squaredNorm()).isCloseTo(1.8846417430952285, within(4e-16 * 4));
    assertThat(rates.norms()[0]).isCloseTo(0.4711604357738, within(5e-14));
    assertThat(rates.norms()[1]).isCloseTo(0.6282139143651, within(5e-14));
    assertThat(rates.multiplier()).isCloseTo(0.471160435773807, within(5e-16));
  }

  @Test
  void directions_of_the_small_network_are_pulled_so() {
    double[] first = {
      0.153929295605,
      0.144261475433,
      -0.387730402356,
      -0.125359874375,
      -0.203738978064,
      -0.175169556834
    };
    double[] second = {0.023832442525, 0.185634434959, 0.323603984868};
    var printed = within(5e-13); // twelve digits
    for (int i = 0; i < first.length; i++) {
      assertThat(rates.pull().get(0).toDoubles()[i]).isCloseTo(first[i], printed);
    }
    for (int i = 0; i < second.length; i++) {
      assertThat(rates.pull().get(1).toDoubles()[i]).isCloseTo(second[i], printed);
    }
  }

  @Test
  void the_flows_differ_by_the_square_of_the_layers_norm() {
    var plain = rates.directions(Variant.GRADIENT_FLOW);
    var held = rates.directions(Variant.LAGRANGE_MULTIPLIER);
    assertThat(plain.times(4, 2.25).plus(-1, held).norm()).isLessThan(1e-15); // ρ_k² = 4, 2.25
  }
}
