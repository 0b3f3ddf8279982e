// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.check.Cases;
import tacit.measures.intraclass.NeuronIntraclassVarianceRatio.Reference;

class VarianceRatioBoundTest {
  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void no_neuron_passes_it(Seed seed) {
    int[] labels = seed.child("labels").generator().ints(40, 0, 4).toArray();
    for (int c = 0; c < 4; c++) labels[c] = c;
    Indices y = Indices.of(labels);
    var pre = Neurons.drawn(seed, y, Neurons.ALIVE, 4, 3);
    assertThat(VarianceRatioBound.sides(pre, y, 4, Reference.ALL).holds()).isTrue();
  }

  // Golden, by hand: √6 where one class of six has all variance

  @Test
  void one_neuron_a_class_reaches_it() {
    Indices y = Neurons.inTurn(24, 6);
    var sides = VarianceRatioBound.sides(VarianceRatioBound.apart(y, 6, 0), y, 6, Reference.ALL);
    double[] measured = sides.measured().toDoubles();
    assertThat(measured[0]).isCloseTo(2.449489742783, within(1e-12));
    assertThat(measured[1]).isZero();
    assertThat(measured[36]).isCloseTo(2.449489742783, within(1e-12)); // of c₃
    assertThat(sides.claimed().toDoubles())
        .containsOnly(new double[] {Math.sqrt(6)}, within(1e-15));
  }
}
