// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.measures.intraclass.NeuronIntraclassVarianceRatio.Reference;

class NeuronIntraclassVarianceRatioTest {
  private static NeuronIntraclassVarianceRatio exact(ActivationRecord p, Indices y, int classes) {
    return NeuronIntraclassVarianceRatio.of(ActivationMoments.of(p, y, classes), Reference.ALL, 0);
  }

  // Laws

  /// A shift of 20 keeps every neuron alive, of either sign of the scale.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_unit_sign_and_origin_of_a_neuron_do_not_matter(Seed seed) {
    RandomGenerator random = seed.generator();
    var p = Eight.drawn(random, 24, 20);
    double[] alpha = new double[7], beta = new double[7];
    for (int j = 0; j < 7; j++) {
      alpha[j] = random.nextDouble(.5, 2) * (random.nextBoolean() ? 1 : -1);
      beta[j] = alpha[j] > 0 ? random.nextDouble(5) : 80;
    }
    Indices y = Eight.inTurn(24, 3);
    assertThat(exact(Eight.mapped(p, alpha, beta), y, 3).value(3))
        .isCloseTo(exact(p, y, 3).value(3), within(1e-12)); // means of 80 against spreads of 1
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void squared_ratios_weighted_by_share_sum_to_one_at_most(Seed seed) {
    double[][] table = exact(Eight.drawn(seed.generator(), 31, 20), Eight.inTurn(31, 3), 3).table();
    double[] share = {11 / 31.0, 10 / 31.0, 10 / 31.0};
    for (int n = 0; n < 7; n++) {
      double sum = 0;
      for (int c = 0; c < 3; c++) {
        sum += share[c] * table[c][n] * table[c][n];
        assertThat(table[c][n]).isLessThanOrEqualTo(1 / Math.sqrt(share[c]) + 1e-12);
      }
      assertThat(sum).isLessThanOrEqualTo(1 + 1e-12); // rounding, where all means are equal
    }
  }

  @Test
  void all_variance_in_one_class_of_six_has_the_largest_ratio() {
    double[][] p = {{1}, {-1}, {0}, {0}, {0}, {0}, {0}, {0}, {0}, {0}, {0}, {0}};
    Indices y = Indices.of(0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
    double[][] table = exact(ActivationRecord.of(Tensor.matrix(p)), y, 6).table();
    assertThat(table[0][0]).isCloseTo(2.449489742783, Eight.DIGITS); // √6
    assertThat(table[1][0]).isZero();
  }

  @Test
  void a_neuron_that_never_changes_has_ratio_zero() {
    Tensor constant = Tensor.matrix(new double[][] {{3}, {3}, {3}, {3}});
    var c3 =
        NeuronIntraclassVarianceRatio.of(ActivationRecord.of(constant), Indices.of(0, 0, 1, 1), 2);
    assertThat(c3.value(30)).isZero();
  }

  @Test
  void with_one_class_ratios_are_one() {
    var one = exact(Eight.pre(), Indices.of(0, 0, 0, 0, 0, 0, 0, 0), 1);
    assertThat(one.table()[0]).containsExactly(1, 1, 0, 1, 1);
  }

  // Golden

  @Test
  void golden_table() {
    double[][] table = NeuronIntraclassVarianceRatio.of(Eight.pre(), Eight.CLASSES, 2).table();
    assertThat(table[0])
        .containsExactly(
            new double[] {0.990754747155, 0.286887640552, 0, 1.040832908882, 0.745469732018},
            Eight.DIGITS);
    assertThat(table[1])
        .containsExactly(
            new double[] {0.843597269159, 1.381833862875, 0, 0.944911100044, 1.200508722935},
            Eight.DIGITS);
  }

  @Test
  void golden_values() {
    var guarded = NeuronIntraclassVarianceRatio.of(Eight.pre(), Eight.CLASSES, 2);
    assertThat(guarded.value(1)).isCloseTo(1.211333385878, Eight.DIGITS);
    assertThat(guarded.value(2)).isCloseTo(1.153482560462, Eight.DIGITS);
    var exact = exact(Eight.pre(), Eight.CLASSES, 2);
    assertThat(exact.value(1)).isCloseTo(1.211333466762, Eight.DIGITS);
    assertThat(exact.value(2)).isCloseTo(1.153482635187, Eight.DIGITS);
  }

  @Test
  void golden_values_against_the_other_classes() {
    var moments = ActivationMoments.of(Eight.pre(), Eight.CLASSES, 2);
    var others = NeuronIntraclassVarianceRatio.of(moments, Reference.COMPLEMENT);
    assertThat(others.value(1)).isCloseTo(2.995538660842, Eight.DIGITS);
    assertThat(others.value(2)).isCloseTo(2.175749229391, Eight.DIGITS);
  }

  /// Of the golden table: layer 1 has the ratios 0 to 2, layer 2 the others.
  @Test
  void layers_apart_are_their_own_neurons() {
    double[] layers = NeuronIntraclassVarianceRatio.of(Eight.pre(), Eight.CLASSES, 2).perLayer(1);
    assertThat(layers[0]).isCloseTo((0.990754747155 + 1.381833862875) / 2, Eight.DIGITS);
    assertThat(layers[1]).isCloseTo((1.040832908882 + 1.200508722935) / 2, Eight.DIGITS);
  }

  // Messages

  @Test
  void classes_without_a_sample_are_refused() {
    assertThatThrownBy(() -> NeuronIntraclassVarianceRatio.of(Eight.pre(), Eight.CLASSES, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "intraclass variance ratio: group 2 of 3 has no sample; give at least one of each, or"
                + " leave the group out");
  }

  @Test
  void without_epsilon_a_neuron_that_never_changes_is_refused() {
    Tensor constant = Tensor.matrix(new double[][] {{1, 3}, {2, 3}});
    assertThatThrownBy(() -> exact(ActivationRecord.of(constant), Indices.of(0, 1), 2))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "intraclass variance ratio: neuron 1 never changes, so with epsilon 0 it has no unit;"
                + " give an epsilon of 1e-7");
    var moments = ActivationMoments.of(Eight.pre(), Eight.CLASSES, 2);
    assertThatThrownBy(() -> NeuronIntraclassVarianceRatio.of(moments, Reference.ALL, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("intraclass variance ratio: epsilon is -1.0; give a finite number from 0 on");
  }

  @Test
  void one_class_is_warned_of() {
    Indices same = Indices.of(0, 0, 0, 0, 0, 0, 0, 0);
    assertThat(NeuronIntraclassVarianceRatio.of(Eight.pre(), same, 1).warning())
        .hasValue("with 1 class every ratio is 1 and says nothing; give 2 or more classes");
    assertThat(NeuronIntraclassVarianceRatio.of(Eight.pre(), Eight.CLASSES, 2).warning()).isEmpty();
  }

  @Test
  void one_class_has_no_others() {
    var one = ActivationMoments.of(Eight.pre(), Indices.of(0, 0, 0, 0, 0, 0, 0, 0), 1);
    assertThatThrownBy(() -> NeuronIntraclassVarianceRatio.of(one, Reference.COMPLEMENT))
        .hasMessage(
            "intraclass variance ratio: 1 class has no other samples to compare with; give 2 or"
                + " more classes or take ALL");
  }
}
