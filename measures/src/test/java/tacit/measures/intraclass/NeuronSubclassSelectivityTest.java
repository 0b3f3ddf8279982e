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

class NeuronSubclassSelectivityTest {
  private static NeuronSubclassSelectivity exact(ActivationRecord p, Indices y) {
    return NeuronSubclassSelectivity.of(ActivationMoments.of(p, y, 4), Eight.HIERARCHY, 0);
  }

  // Laws

  /// A shift of 20 keeps every neuron alive.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_unit_and_origin_of_a_neuron_do_not_matter(Seed seed) {
    RandomGenerator random = seed.generator();
    var p = Eight.drawn(random, 24, 20);
    double[] alpha = random.doubles(7, .5, 2).toArray(), beta = random.doubles(7, 0, 5).toArray();
    Indices y = Eight.inTurn(24, 4);
    assertThat(exact(Eight.mapped(p, alpha, beta), y).value(3))
        .isCloseTo(exact(p, y).value(3), within(1e-12)); // means of 40 against spreads of 1
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void of_two_subclasses_one_is_chosen_as_much_as_the_other_is_not(Seed seed) {
    double[][] table = exact(Eight.drawn(seed.generator(), 24, 20), Eight.inTurn(24, 4)).table();
    for (int n = 0; n < 7; n++) assertThat(table[0][n]).isEqualTo(-table[1][n]);
  }

  @Test
  void a_subclass_that_is_alone_is_skipped() {
    var alone = new LabelHierarchy(Indices.of(0, 0, 1), 2);
    var c1 = NeuronSubclassSelectivity.of(Eight.pre(), Indices.of(0, 0, 1, 1, 2, 2, 2, 2), alone);
    assertThat(c1.skipped()).isOne();
    assertThat(c1.table()[2]).isEmpty();
    // golden subclasses 0 and 1, whose 3/1 and 2.25/0.75 lose at most 3 · 10⁻⁷/0.75
    assertThat(c1.value(1)).isCloseTo(3, within(4e-7));
  }

  // Golden

  @Test
  void golden_table() {
    double[][] table = exact(Eight.pre(), Eight.SUBCLASSES).table();
    double third = 7 / 3.0;
    assertThat(table[0]).containsExactly(new double[] {3, -.5, 0, 3, -3}, Eight.DIGITS);
    assertThat(table[1]).containsExactly(new double[] {-3, .5, 0, -3, 3}, Eight.DIGITS);
    assertThat(table[2]).containsExactly(new double[] {2.5, -2.5, 0, 1.4, third}, Eight.DIGITS);
    assertThat(table[3]).containsExactly(new double[] {-2.5, 2.5, 0, -1.4, -third}, Eight.DIGITS);
  }

  @Test
  void golden_values() {
    var exact = exact(Eight.pre(), Eight.SUBCLASSES);
    assertThat(exact.value(1)).isCloseTo(2.75, Eight.DIGITS);
    assertThat(exact.value(2)).isCloseTo(25 / 12.0, Eight.DIGITS);
    assertThat(exact.value(3)).isCloseTo(19 / 12.0, Eight.DIGITS);
    assertThat(exact.value(3, Across.MEAN)).isCloseTo(1.4027777778, within(1e-10)); // 10 digits
    var guarded = NeuronSubclassSelectivity.of(Eight.pre(), Eight.SUBCLASSES, Eight.HIERARCHY);
    assertThat(guarded.value(1)).isCloseTo(2.749999737500, Eight.DIGITS);
    assertThat(guarded.value(2)).isCloseTo(2.083333119444, Eight.DIGITS);
    assertThat(guarded.value(3)).isCloseTo(1.583333141667, Eight.DIGITS);
  }

  @Test
  void golden_layers() {
    var exact = exact(Eight.pre(), Eight.SUBCLASSES);
    assertThat(exact.perLayer(1)).containsExactly(new double[] {2.5, 8 / 3.0}, Eight.DIGITS);
    // all neurons of a layer enter, as many for as against
    assertThat(exact.perLayer(5)).containsExactly(new double[] {0, 0}, Eight.DIGITS);
  }

  // Messages

  private static void refused(Indices subclasses, LabelHierarchy hierarchy, String message) {
    assertThatThrownBy(() -> NeuronSubclassSelectivity.of(Eight.pre(), subclasses, hierarchy))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("subclass selectivity: " + message);
  }

  @Test
  void subclasses_without_a_sample_are_refused() {
    refused(
        Eight.SUBCLASSES,
        new LabelHierarchy(Indices.of(0, 0, 1, 1, 1), 2),
        "group 4 of 5 has no sample; give at least one of each, or leave the group out");
  }

  @Test
  void classes_that_are_not_divided_are_refused() {
    refused(
        Eight.CLASSES,
        new LabelHierarchy(Indices.of(0, 1), 2),
        "each of the 2 subclasses is alone in its class; divide a class in 2 or more");
  }

  @Test
  void without_epsilon_a_neuron_that_never_changes_is_refused() {
    var steps = ActivationRecord.of(Tensor.matrix(new double[][] {{1}, {1}, {2}, {2}}));
    Indices y = Indices.of(0, 0, 1, 1);
    var two = new LabelHierarchy(Indices.of(0, 0), 1);
    var moments = ActivationMoments.of(steps, y, 2);
    assertThatThrownBy(() -> NeuronSubclassSelectivity.of(moments, two, 0))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "subclass selectivity: neuron 0 never changes on a subclass nor on the rest of its"
                + " class, so with epsilon 0 it has no unit; give an epsilon of 1e-7");
    assertThat(NeuronSubclassSelectivity.of(steps, y, two).table()[1][0])
        .isCloseTo(1e7, within(1e-8));
    assertThatThrownBy(() -> NeuronSubclassSelectivity.of(moments, two, Double.NaN))
        .hasMessage("subclass selectivity: epsilon is NaN; give a finite number from 0 on");
  }

  @Test
  void moments_of_other_groups_are_refused() {
    var classes = ActivationMoments.of(Eight.pre(), Eight.CLASSES, 2);
    assertThatThrownBy(() -> NeuronSubclassSelectivity.of(classes, Eight.HIERARCHY))
        .hasMessage(
            "subclass selectivity: moments of 2 groups but 4 subclasses; measure the moments of"
                + " subclasses");
  }
}
