// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.measures.claim.LayerUnits.Measure;
import tacit.measures.claim.Neurons.Units;
import tacit.measures.intraclass.Silhouette;

class LayerUnitsTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void units_of_neurons_leave_the_spread_alone_and_not_the_silhouette(Seed seed) {
    var positive = Units.positive(seed.child("units").generator(), 48);
    assertThat(LayerUnits.sides(Measure.DISTANCE_SPREAD, seed, positive).holds()).isTrue();
    assertThat(LayerUnits.sides(Measure.SILHOUETTE, seed, positive).holds()).isFalse();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void one_unit_for_all_neurons_leaves_both_alone(Seed seed) {
    for (Measure measure : Measure.values()) {
      for (double unit : new double[] {1e-3, 1 / 3.0, 1e3}) {
        var units = Units.common(unit, 0, 48);
        assertThat(LayerUnits.sides(measure, seed, units).holds()).isTrue();
      }
    }
  }

  // Golden, by hand: (3, 4) is .4 from (1, 0) and .2 from (0, 1); with the first neuron in ninths
  // of
  // 16 it points to (4, 3), and is .2 and .4 from them

  @Test
  void the_unit_of_one_neuron_turns_directions() {
    Indices y = Indices.of(0, 0, 1, 1);
    double[][] x = {{1, 0}, {3, 4}, {0, 1}, {0, 1}},
        turned = {{1, 0}, {16 / 3.0, 4}, {0, 1}, {0, 1}};
    var rounding = within(4 * Math.ulp(1.0));
    assertThat(Silhouette.samples(Tensor.matrix(x), y, 2))
        .containsExactly(new double[] {.6, -.5, 1, 1}, rounding);
    assertThat(Silhouette.samples(Tensor.matrix(turned), y, 2))
        .containsExactly(new double[] {.8, .5, 1, 1}, rounding);
  }
}
