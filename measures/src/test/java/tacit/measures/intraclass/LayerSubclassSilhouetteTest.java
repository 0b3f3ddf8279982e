// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class LayerSubclassSilhouetteTest {
  private static LayerSubclassSilhouette after(ActivationRecord post, Indices subclasses) {
    return LayerSubclassSilhouette.of(post, subclasses, Eight.HIERARCHY);
  }

  private static double[] column(double[][] table, int layer) {
    return Arrays.stream(table).mapToDouble(row -> row[layer]).toArray();
  }

  private static double[] same(double value) {
    double[] all = new double[7];
    Arrays.fill(all, value);
    return all;
  }

  // Laws

  /// By powers of two, which change no digit.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void one_unit_for_all_neurons_does_not_matter_and_one_for_each_does(Seed seed) {
    var p = Eight.drawn(seed.generator(), 24, 1).relu();
    Indices y = Eight.inTurn(24, 4);
    double plain = after(p, y).value(1);
    double[] none = new double[7], each = {.25, 1, 4, 16, .25, 4, 16};
    assertThat(after(Eight.mapped(p, same(8), none), y).value(1)).isEqualTo(plain);
    assertThat(after(Eight.mapped(p, each, none), y).value(1)).isNotEqualTo(plain);
  }

  @Test
  void a_subclass_that_is_alone_is_skipped() {
    var alone = new LabelHierarchy(Indices.of(0, 0, 1), 2);
    Indices y = Indices.of(0, 0, 1, 1, 2, 2, 2, 2);
    var c2 = LayerSubclassSilhouette.of(Eight.pre().relu(), y, alone);
    assertThat(c2.skipped()).isOne();
    assertThat(c2.table()[2]).isEmpty();
    assertThat(Arrays.copyOfRange(c2.samples()[1], 4, 8)).containsOnly(0);
    assertThat(c2.perLayer()[0]).isCloseTo((0.936816944600 + 1) / 2, Eight.DIGITS); // golden
  }

  // Golden

  @Test
  void golden_samples() {
    var post = Eight.pre().relu();
    Indices halves = Indices.of(0, 0, 1, 1);
    Tensor upper = Tensor.matrix(Arrays.copyOfRange(post.rows(0), 0, 4));
    assertThat(Silhouette.samples(upper, halves, 2))
        .containsExactly(new double[] {0.948683298051, 0.924950591149, 1, 1}, Eight.DIGITS);
    // the third sample is the vector of zeros
    Tensor lower = Tensor.matrix(Arrays.copyOfRange(post.rows(1), 4, 8));
    assertThat(Silhouette.samples(lower, halves, 2))
        .containsExactly(
            new double[] {0.969959894558, 0.973127617871, 0, -0.630903488706}, Eight.DIGITS);
  }

  @Test
  void golden_samples_of_both_classes() {
    double[][] samples = after(Eight.pre().relu(), Eight.SUBCLASSES).samples();
    assertThat(samples[0])
        .containsExactly(
            new double[] {0.948683298051, 0.924950591149, 1, 1, 1, 1, 1, 1}, Eight.DIGITS);
    assertThat(samples[1])
        .containsExactly(
            new double[] {1, 1, 1, 1, 0.969959894558, 0.973127617871, 0, -0.630903488706},
            Eight.DIGITS);
  }

  @Test
  void golden_table() {
    double[][] table = after(Eight.pre().relu(), Eight.SUBCLASSES).table();
    assertThat(column(table, 0))
        .containsExactly(new double[] {0.936816944600, 1, 1, 1}, Eight.DIGITS);
    assertThat(column(table, 1))
        .containsExactly(new double[] {1, 1, 0.971543756215, -0.315451744353}, Eight.DIGITS);
  }

  @Test
  void golden_values() {
    var c2 = after(Eight.pre().relu(), Eight.SUBCLASSES);
    assertThat(c2.value(1)).isCloseTo(1, Eight.DIGITS);
    assertThat(c2.value(2)).isCloseTo(0.977090175204, Eight.DIGITS);
    assertThat(c2.perLayer()).containsExactly(new double[] {1, 0.985771878107}, Eight.DIGITS);
  }

  @Test
  void golden_values_on_one_scale() {
    var c2 = LayerSubclassSilhouette.standardized(Eight.pre(), Eight.SUBCLASSES, Eight.HIERARCHY);
    assertThat(column(c2.table(), 0))
        .containsExactly(
            new double[] {0.997507051410, 0.918400182575, 0.697667480710, 0.976760790109},
            Eight.DIGITS);
    assertThat(column(c2.table(), 1))
        .containsExactly(
            new double[] {1, 0.974054500194, 0.995365409721, -0.705509638718}, Eight.DIGITS);
    assertThat(c2.value(1)).isCloseTo(0.986063099915, Eight.DIGITS);
    assertThat(c2.value(2)).isCloseTo(0.896371893300, Eight.DIGITS);
  }

  // Messages

  private static void refused(Indices subclasses, LabelHierarchy hierarchy, String message) {
    assertThatThrownBy(() -> LayerSubclassSilhouette.of(Eight.pre(), subclasses, hierarchy))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("subclass silhouette: " + message);
  }

  @Test
  void subclasses_without_a_sample_are_refused() {
    refused(
        Eight.SUBCLASSES,
        new LabelHierarchy(Indices.of(0, 0, 1, 1, 1), 2),
        "group 4 of 5 has no sample; give at least one of each, or leave the group out");
    refused(Indices.of(0, 1), Eight.HIERARCHY, "8 samples but 2 labels; give one label a sample");
  }

  @Test
  void classes_that_are_not_divided_are_refused() {
    refused(
        Eight.CLASSES,
        new LabelHierarchy(Indices.of(0, 1), 2),
        "each of the 2 subclasses is alone in its class; divide a class in 2 or more");
  }

  @Test
  void layers_of_dead_neurons_alone_are_refused() {
    var dead = ActivationRecord.of(Tensor.matrix(new double[][] {{-1}, {-2}}));
    assertThatThrownBy(() ->
            LayerSubclassSilhouette.standardized(
                dead, Indices.of(0, 1), new LabelHierarchy(Indices.of(0, 0), 1)))
        .hasMessage(
            "subclass silhouette: every neuron is dead in each of 1 layers; give pre-activations of"
                + " a network that trained");
  }
}
