// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.measures.intraclass.LayerDistanceSpread.Pairs;

class LayerDistanceSpreadTest {
  private static LayerDistanceSpread eight(Pairs pairs, OptionalInt percentile) {
    return LayerDistanceSpread.of(Eight.pre(), Eight.CLASSES, 2, pairs, percentile);
  }

  /// With `ε = 0`, of two classes in turn.
  private static LayerDistanceSpread exact(ActivationRecord p) {
    Indices y = Eight.inTurn(p.sampleCount(), 2);
    return exact(p, y, Pairs.OFF_DIAGONAL);
  }

  /// With `ε = 0`, of two classes.
  private static LayerDistanceSpread exact(ActivationRecord p, Indices y, Pairs pairs) {
    Indices all = Indices.of(IntStream.range(0, p.sampleCount()).toArray());
    return LayerDistanceSpread.of(p, y, 2, pairs, OptionalInt.empty(), all, 0);
  }

  // Laws

  /// A shift of 20 keeps every neuron alive.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_unit_and_origin_of_a_neuron_do_not_matter(Seed seed) {
    RandomGenerator random = seed.generator();
    var p = Eight.drawn(random, 24, 20);
    double[] alpha = random.doubles(7, .5, 2).toArray(), beta = random.doubles(7, 0, 5).toArray();
    assertThat(exact(Eight.mapped(p, alpha, beta)).value(1))
        .isCloseTo(exact(p).value(1), within(1e-10)); // means of 40 against spreads of 1
  }

  @ParameterizedTest
  @CsvSource({"4, 0", "10, 0", "11, 9", "16, 38", "24, 58", "32, 69", "40, 75", "512, 75"})
  void narrow_layers_keep_about_ten_neurons_active(int width, int percentile) {
    assertThat(StandardizedLayers.percentile(width)).isEqualTo(percentile);
  }

  @Test
  void all_samples_as_the_unit_are_the_default() {
    var all = Indices.of(7, 6, 5, 4, 3, 2, 1, 0);
    var c4 =
        LayerDistanceSpread.of(
            Eight.pre(), Eight.CLASSES, 2, Pairs.OFF_DIAGONAL, OptionalInt.empty(), all);
    assertThat(c4.value(1)).isCloseTo(1.145198142828, Eight.DIGITS);
  }

  // Golden

  @Test
  void golden_of_different_samples() {
    var c4 = LayerDistanceSpread.of(Eight.pre(), Eight.CLASSES, 2);
    assertThat(c4.table()[0])
        .containsExactly(new double[] {0.337474606278, 0.919629770863}, Eight.DIGITS);
    assertThat(c4.table()[1])
        .containsExactly(new double[] {1.370766514793, 1.009220921670}, Eight.DIGITS);
    assertThat(c4.value(1)).isCloseTo(1.145198142828, Eight.DIGITS);
    assertThat(c4.value(2)).isCloseTo(0.909272953401, Eight.DIGITS);
  }

  @Test
  void golden_of_the_full_matrix() {
    var c4 = eight(Pairs.FULL_MATRIX, OptionalInt.empty());
    assertThat(c4.table()[0])
        .containsExactly(new double[] {0.355650168942, 0.972635400866}, Eight.DIGITS);
    assertThat(c4.table()[1])
        .containsExactly(new double[] {1.434705997340, 1.015525148873}, Eight.DIGITS);
    assertThat(c4.value(1)).isCloseTo(1.203670699103, Eight.DIGITS);
    assertThat(c4.value(2)).isCloseTo(0.944629179005, Eight.DIGITS);
  }

  @Test
  void golden_of_given_percentiles() {
    assertThat(eight(Pairs.OFF_DIAGONAL, OptionalInt.of(50)).value(1))
        .isCloseTo(1.101275158020, Eight.DIGITS);
    for (double[] row : eight(Pairs.OFF_DIAGONAL, OptionalInt.of(75)).table()) {
      assertThat(row).containsExactly(new double[] {1.447071341657, 0}, Eight.DIGITS);
    }
    for (double[] row : eight(Pairs.FULL_MATRIX, OptionalInt.of(75)).table()) {
      assertThat(row).containsExactly(new double[] {1.240347028109, 1.209964748848}, Eight.DIGITS);
    }
  }

  @Test
  void golden_without_epsilon() {
    assertThat(exact(Eight.pre(), Eight.CLASSES, Pairs.FULL_MATRIX).value(1))
        .isCloseTo(1.203671145676, Eight.DIGITS);
    assertThat(exact(Eight.pre(), Eight.CLASSES, Pairs.OFF_DIAGONAL).value(1))
        .isCloseTo(1.145198565729, Eight.DIGITS);
  }

  @Test
  void golden_scale_and_threshold() {
    double[][] first = Eight.pre().rows(0);
    double[] n0 = IntStream.range(0, 8).mapToDouble(i -> first[i][0]).toArray();
    double[] n1 = IntStream.range(0, 8).mapToDouble(i -> first[i][1]).toArray();
    double[] z0 = StandardizedLayers.z(n0, 1e-7), z1 = StandardizedLayers.z(n1, 1e-7);
    assertThat(z0[0]).isCloseTo(1.018238521181, Eight.DIGITS);
    assertThat(z1[5]).isCloseTo(-1.860350771916, Eight.DIGITS);
    assertThat(StandardizedLayers.threshold(z0, 75)).isCloseTo(0.783260400908, Eight.DIGITS);
    assertThat(StandardizedLayers.threshold(z1, 75)).isCloseTo(0.513200212942, Eight.DIGITS);
  }

  // Agreement

  /// All distances first, then mean and deviation.
  @ParameterizedTest
  @EnumSource(Pairs.class)
  void sums_without_the_distances_are_those_of_the_matrix(Pairs pairs) {
    Tensor x = Tensor.gaussian(new Seed(3).generator(), 30, 5);
    CosineRows rows = CosineRows.of(ActivationRecord.of(x).rows(0));
    double[] d =
        IntStream.range(0, 900)
            .filter(at -> pairs == Pairs.FULL_MATRIX || at / 30 < at % 30)
            .mapToDouble(at -> rows.distance(at / 30, at % 30))
            .toArray();
    double mean = 0, variance = 0;
    for (double each : d) mean += each / d.length;
    for (double each : d) variance += (each - mean) * (each - mean) / d.length;
    assertThat(LayerDistanceSpread.spread(rows, pairs))
        .isCloseTo(Math.sqrt(variance), within(1e-13)); // sums of 900 numbers of size 1
  }

  // Messages

  private static void refused(Indices labels, OptionalInt percentile, String message) {
    assertThatThrownBy(
            () -> LayerDistanceSpread.of(Eight.pre(), labels, 2, Pairs.OFF_DIAGONAL, percentile))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("distance spread: " + message);
  }

  @Test
  void classes_without_a_distance_are_refused() {
    refused(
        Indices.of(0, 1, 1, 1, 1, 1, 1, 1),
        OptionalInt.empty(),
        "class 0 of 2 has too few samples for a distance, 1; give 2 or more");
    refused(
        Indices.of(0, 0), OptionalInt.empty(), "8 samples but 2 labels; give one label a sample");
  }

  @Test
  void percentiles_that_leave_nothing_are_refused() {
    refused(Eight.CLASSES, OptionalInt.of(100), "the percentile is 100; give one from 0 to 99");
  }

  @Test
  void without_epsilon_what_never_changes_is_refused() {
    Tensor constant = Tensor.matrix(new double[][] {{1, 3}, {2, 3}, {3, 3}, {4, 3}});
    Indices y = Indices.of(0, 0, 1, 1);
    assertThatThrownBy(() -> exact(ActivationRecord.of(constant), y, Pairs.OFF_DIAGONAL))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "distance spread: a neuron of layer 0 never changes, so with epsilon 0 it has no unit;"
                + " give an epsilon of 1e-7");
    Tensor oneWay = Tensor.matrix(new double[][] {{0}, {1}});
    assertThatThrownBy(() ->
            LayerDistanceSpread.of(
                ActivationRecord.of(oneWay),
                Indices.of(0, 0),
                1,
                Pairs.OFF_DIAGONAL,
                OptionalInt.empty(),
                Indices.of(0, 1),
                0))
        .hasMessage(
            "distance spread: layer 0 has one distance alone, so with epsilon 0 it has no unit;"
                + " give an epsilon of 1e-7");
  }

  @Test
  void a_unit_of_no_samples_is_refused() {
    assertThatThrownBy(() ->
            LayerDistanceSpread.of(
                Eight.pre(),
                Eight.CLASSES,
                2,
                Pairs.OFF_DIAGONAL,
                OptionalInt.empty(),
                Indices.of(3)))
        .hasMessage(
            "distance spread: the unit has too few samples for a distance, 1; give 2 or more");
  }
}
