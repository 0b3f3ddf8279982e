// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.measures.claim.NeuronUnits.Measure;
import tacit.measures.claim.Neurons.Units;
import tacit.measures.intraclass.ActivationRecord;

class NeuronUnitsTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void positive_units_leave_both_and_turned_neurons_leave_the_ratio_alone(Seed seed) {
    var positive = Units.positive(seed.child("units").generator(), 7);
    var either = Units.eitherSign(seed.child("units").generator(), 7);
    for (Measure measure : Measure.values()) {
      assertThat(NeuronUnits.sides(measure, seed, positive, 0).holds()).isTrue();
    }
    assertThat(NeuronUnits.sides(Measure.VARIANCE_RATIO, seed, either, 0).holds()).isTrue();
    assertThat(NeuronUnits.sides(Measure.SELECTIVITY, seed, either, 0).holds()).isFalse();
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_epsilon_is_seen_where_units_are_small(Seed seed) {
    for (Measure measure : Measure.values()) {
      assertThat(NeuronUnits.sides(measure, seed, Units.common(1e-7, 0, 7), 1e-7).holds())
          .isFalse();
    }
  }

  // Golden, by hand: 2 p + 5 and −2 p + 5 of 1, 2 and 3

  @Test
  void units_are_a_factor_and_a_shift() {
    var p = ActivationRecord.of(Tensor.matrix(new double[][] {{1, 1}, {2, 2}, {3, 3}}));
    var units = new Units(new double[] {2, -2}, new double[] {5, 5});
    assertThat(units.of(p).layer(0).toDoubles()).containsExactly(7, 3, 9, 1, 11, -1);
    assertThat(Neurons.columns(p)).isDeepEqualTo(new double[][] {{1, 2, 3}, {1, 2, 3}});
    assertThat(Neurons.inTurn(5, 2)).isEqualTo(Indices.of(0, 1, 0, 1, 0));
  }
}
