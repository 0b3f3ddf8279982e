// SPDX-License-Identifier: Apache-2.0
package tacit.measures.selectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class NeuronSelectivityTest {
  /// The goldens have 12 digits after the point.
  private static final Offset<Double> DIGITS = within(1e-12);

  /// Sums of 30 terms of size 1.
  private static final Offset<Double> ROUNDING = within(1e-13);

  private static final Indices TWO_EACH = Indices.of(0, 0, 1, 1, 2, 2);

  private static final double[][] SIX = {
    {1, 0, 2}, {2, 0, 2}, {0, 3, 2}, {0, 1, 2}, {0, 0, 2}, {1, 0, 2}
  };

  private static NeuronSelectivity six() {
    return NeuronSelectivity.of(Tensor.matrix(SIX), TWO_EACH, 3);
  }

  private static double[][] rectified(Seed seed) {
    Tensor x = Tensor.gaussian(seed.generator(), 30, 4);
    double[][] rows = new double[30][4];
    for (int i = 0; i < 30; i++) {
      for (int j = 0; j < 4; j++) rows[i][j] = Math.max(0, x.get(i, j));
    }
    return rows;
  }

  private static Indices inTurn() {
    return Indices.of(IntStream.range(0, 30).map(i -> i % 3).toArray());
  }

  private static NeuronSelectivity of(double[][] rows) {
    return NeuronSelectivity.of(Tensor.matrix(rows), inTurn(), 3);
  }

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void each_is_from_zero_to_one(Seed seed) {
    NeuronSelectivity s = of(rectified(seed));
    for (double[] measure :
        new double[][] {s.morcos(), s.trevesRolls(), s.vinjeGallant(), s.hoyer(), s.etaSquared()}) {
      for (double value : measure) assertThat(value).isBetween(0.0, 1.0);
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_unit_of_a_neuron_does_not_matter(Seed seed) {
    double[][] rows = rectified(seed), scaled = new double[30][];
    for (int i = 0; i < 30; i++) {
      scaled[i] = Arrays.stream(rows[i]).map(v -> Math.scalb(v, 900)).toArray();
    }
    assertThat(of(scaled).morcos()).containsExactly(of(rows).morcos());
    assertThat(of(scaled).trevesRolls()).containsExactly(of(rows).trevesRolls());
    assertThat(of(scaled).hoyer()).containsExactly(of(rows).hoyer());
    assertThat(of(scaled).etaSquared()).containsExactly(of(rows).etaSquared());
  }

  /// Alone of `n` examples: the sparsest there is.
  @Test
  void a_neuron_that_answers_one_example_is_most_selective() {
    NeuronSelectivity s =
        NeuronSelectivity.of(
            Tensor.matrix(new double[][] {{0}, {3}, {0}, {0}}), Indices.of(0, 1, 0, 0), 2);
    assertThat(s.morcos()).containsExactly(1);
    assertThat(s.trevesRolls()).containsExactly(0.25);
    assertThat(s.vinjeGallant()).containsExactly(1);
    assertThat(s.hoyer()).containsExactly(1);
    assertThat(s.etaSquared()).containsExactly(1);
  }

  @Test
  void a_silent_neuron_chooses_no_class_and_has_no_sparseness() {
    NeuronSelectivity s =
        NeuronSelectivity.of(Tensor.matrix(new double[][] {{0}, {0}}), Indices.of(0, 1), 2);
    assertThat(s.morcos()).containsExactly(0);
    assertThat(s.trevesRolls()).containsExactly(Double.NaN);
    assertThat(s.vinjeGallant()).containsExactly(Double.NaN);
    assertThat(s.hoyer()).containsExactly(Double.NaN);
    assertThat(s.etaSquared()).containsExactly(Double.NaN);
  }

  @Test
  void a_neuron_that_never_changes_has_no_variance_to_share() {
    Tensor x = Tensor.matrix(new double[][] {{0.1}, {0.1}, {0.1}}); // their mean is not 0.1
    assertThat(NeuronSelectivity.of(x, Indices.of(0, 1, 1), 2).etaSquared())
        .containsExactly(Double.NaN);
  }

  // Golden

  @Test
  void six_examples_of_three_classes() {
    NeuronSelectivity s = six();
    assertThat(s.morcos()).containsExactly(new double[] {0.714285714286, 1, 0}, DIGITS);
    assertThat(s.trevesRolls())
        .containsExactly(new double[] {0.444444444444, 0.266666666667, 1}, DIGITS);
    assertThat(s.vinjeGallant()).containsExactly(new double[] {0.666666666667, 0.88, 0}, DIGITS);
    assertThat(s.hoyer()).containsExactly(new double[] {0.563299316186, 0.817238400350, 0}, DIGITS);
    double[] eta = s.etaSquared();
    assertThat(eta[0]).isCloseTo(0.7, DIGITS);
    assertThat(eta[1]).isCloseTo(0.727272727273, DIGITS);
    assertThat(eta[2]).isNaN();
  }

  // Agreement

  /// Variance within classes is what variance between them leaves.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void between_and_within_add_up(Seed seed) {
    double[][] rows = rectified(seed);
    double[] eta = of(rows).etaSquared();
    for (int j = 0; j < 4; j++) {
      double within = 0;
      for (int k = 0; k < 3; k++) within += scatter(rows, j, k, 3);
      assertThat(eta[j]).isCloseTo(1 - within / scatter(rows, j, 0, 1), ROUNDING);
    }
  }

  /// Squares about the mean of rows `from, from + step, …`.
  private static double scatter(double[][] rows, int j, int from, int step) {
    double sum = 0, squares = 0, count = 0;
    for (int i = from; i < rows.length; i += step) {
      sum += rows[i][j];
      squares += rows[i][j] * rows[i][j];
      count++;
    }
    return squares - sum * sum / count;
  }

  // Messages

  private static void refused(ThrowingCallable asked, String message) {
    assertThatThrownBy(asked)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("neuron selectivity: " + message);
  }

  private static void refused(Tensor x, Indices classes, int classCount, String message) {
    refused(() -> NeuronSelectivity.of(x, classes, classCount), message);
  }

  @Test
  void classes_that_do_not_fit_are_refused() {
    Tensor x = Tensor.identity(3);
    refused(x, Indices.of(0, 1), 2, "3 examples but 2 classes; give one an example");
    refused(x, Indices.of(0, 1, 2), 2, "class 2 of example 2 with 2 classes; they count from 0");
    refused(x, Indices.of(0, 0, 0), 1, "1 classes; give 2 or more to choose between");
    refused(x, Indices.of(0, 0, 2), 3, "class 1 of 3 has no example");
  }

  @Test
  void answers_that_do_not_fit_are_refused() {
    refused(Tensor.identity(1), Indices.of(0), 2, "x has shape (1, 1); give 2 examples or more");
    refused(Tensor.vector(1, 2), Indices.of(0, 1), 2, "x needs axes (n, d) but has shape (2)");
    refused(
        Tensor.matrix(new double[][] {{1}, {Double.NaN}}),
        Indices.of(0, 1),
        2,
        "x[1, 0] is NaN; give finite numbers");
  }

  @Test
  void the_index_of_morcos_refuses_negative_answers() {
    NeuronSelectivity s =
        NeuronSelectivity.of(Tensor.matrix(new double[][] {{1}, {-1e-9}}), Indices.of(0, 1), 2);
    refused(
        s::morcos,
        "x[1, 0] is below 0, where the index of Morcos has no range; give activations after ReLU");
    assertThat(s.etaSquared()).containsExactly(1);
  }
}
