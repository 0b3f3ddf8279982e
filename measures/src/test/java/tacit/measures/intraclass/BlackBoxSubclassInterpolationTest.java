// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.measures.intraclass.SegmentPairs.Segments;

class BlackBoxSubclassInterpolationTest {
  /// Two subclasses of one class, on either side of 0, where the model is unsure.
  private static final Tensor INPUTS = Tensor.of(Shape.of(4, 1), -1, -1.2, 1, 1.3);

  private static final Indices SUBCLASSES = Indices.of(0, 0, 1, 1);
  private static final LabelHierarchy HALVES = new LabelHierarchy(Indices.of(0, 0), 1);
  private static final Segments BETWEEN = new Segments(Indices.of(0, 1), Indices.of(2, 3));

  private static UnaryOperator<Tensor> model(DoubleUnaryOperator p) {
    return x ->
        Tensor.of(Shape.of(x.shape().size(0), 1), Arrays.stream(x.toDoubles()).map(p).toArray());
  }

  private static final UnaryOperator<Tensor> SURE_OUTSIDE =
      model(x -> 1 / (1 + Math.exp(-(4 * x * x - 1))));

  private static SegmentPairs golden(int subclass) {
    return subclass == 0
        ? new SegmentPairs(new Segments(Indices.of(0, 1), Indices.of(1, 0)), BETWEEN)
        : new SegmentPairs(new Segments(Indices.of(2, 3), Indices.of(3, 2)), BETWEEN);
  }

  private static BlackBoxSubclassInterpolation golden(SegmentDrop drop, double guard) {
    var drops = new ProbabilityDrop(SURE_OUTSIDE, INPUTS, 1, drop);
    return BlackBoxSubclassInterpolation.of(
        drops, HALVES, BlackBoxSubclassInterpolationTest::golden, guard);
  }

  private static BlackBoxSubclassInterpolation measured(
      DoubleUnaryOperator p, Indices subclasses, LabelHierarchy hierarchy, double guard) {
    return BlackBoxSubclassInterpolation.of(
        model(p), INPUTS, subclasses, hierarchy, new Seed(1).generator(), SegmentDrop.MAX, guard);
  }

  // Laws

  /// `1/p` is convex on a segment.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void the_largest_drop_of_a_linear_classifier_is_at_an_end(Seed seed) {
    RandomGenerator random = seed.generator();
    Tensor w = Tensor.gaussian(random, 4, 3), x = Tensor.gaussian(random, 2, 3);
    UnaryOperator<Tensor> softmax = points -> softmax(points, w);
    var drops = new ProbabilityDrop(softmax, x, 4, SegmentDrop.MAX);
    double inside = drops.lambda(new Segments(Indices.of(0), Indices.of(1)), 0);
    double ends = 1 - Math.min(softmax(x, w).get(0, 0), softmax(x, w).get(1, 0));
    assertThat(inside).isLessThanOrEqualTo(ends + 1e-14); // of exponentials of size 1
  }

  private static Tensor softmax(Tensor x, Tensor w) {
    double[][] p = new double[x.shape().size(0)][w.shape().size(0)];
    for (double[] row : p) Arrays.fill(row, 0);
    for (int i = 0; i < p.length; i++) {
      for (int c = 0; c < p[i].length; c++) {
        for (int k = 0; k < w.shape().size(1); k++) p[i][c] += x.get(i, k) * w.get(c, k);
        p[i][c] = Math.exp(p[i][c]);
      }
      double sum = Arrays.stream(p[i]).sum();
      for (int c = 0; c < p[i].length; c++) p[i][c] /= sum;
    }
    return Tensor.matrix(p);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void pairs_are_of_the_subclass_and_of_the_rest_without_repetition(Seed seed) {
    Indices own = Indices.of(3, 5, 7, 9), rest = Indices.of(0, 1, 2);
    var pairs = SegmentPairs.draw(own, rest, seed.generator());
    assertThat(pairs.within().from()).isEqualTo(own);
    assertThat(pairs.within().to().toArray()).containsExactlyInAnyOrder(3, 5, 7, 9);
    // the rest has one sample fewer
    assertThat(pairs.between().from().toArray()).hasSize(3).doesNotHaveDuplicates();
    assertThat(own.toArray()).contains(pairs.between().from().toArray());
    assertThat(pairs.between().to().toArray()).containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void a_model_that_is_sure_everywhere_has_ratio_one_by_the_guard() {
    double guard = BlackBoxSubclassInterpolation.GUARD;
    assertThat(measured(_ -> 1, SUBCLASSES, HALVES, guard).value()).isOne();
    assertThat(measured(_ -> 1, SUBCLASSES, HALVES, 0).value()).isNaN();
  }

  @Test
  void without_a_guard_no_drop_inside_is_infinite() {
    assertThat(measured(x -> Math.abs(x) < .9 ? .5 : 1, SUBCLASSES, HALVES, 0).value())
        .isInfinite();
  }

  @Test
  void a_subclass_that_is_alone_is_skipped() {
    var alone = new LabelHierarchy(Indices.of(0, 0, 1), 2);
    UnaryOperator<Tensor> half =
        x ->
            Tensor.of(
                Shape.of(x.shape().size(0), 2),
                Arrays.stream(new double[2 * x.shape().size(0)]).map(_ -> .5).toArray());
    var c0 =
        BlackBoxSubclassInterpolation.of(
            half, INPUTS, Indices.of(0, 1, 2, 2), alone, new Seed(1).generator());
    assertThat(c0.skipped()).isOne();
    assertThat(c0.table()[2]).isEmpty();
    assertThat(c0.value()).isOne();
  }

  // Golden: a script of the same pairs

  @Test
  void golden_drops() {
    var drops = new ProbabilityDrop(SURE_OUTSIDE, INPUTS, 1, SegmentDrop.MAX);
    assertThat(drops.lambda(golden(0).within(), 0)).isCloseTo(0.040636631233, Eight.DIGITS);
    assertThat(drops.lambda(golden(1).within(), 0)).isCloseTo(0.037557544539, Eight.DIGITS);
    assertThat(drops.lambda(BETWEEN, 0)).isCloseTo(0.730073250490, Eight.DIGITS);
  }

  /// Ten digits after the point.
  @Test
  void golden_values() {
    double[][] ratios = golden(SegmentDrop.MAX, 0).table();
    double[][] drops = golden(SegmentDrop.MAX, 1e-6).drops(); // which the guard is no part of
    assertThat(drops[0])
        .containsExactly(new double[] {0.040636631233, 0.730073250490}, Eight.DIGITS);
    assertThat(drops[1][0]).isCloseTo(0.037557544539, Eight.DIGITS);
    assertThat(ratios[0][0]).isCloseTo(17.9658900933, within(1e-10));
    assertThat(ratios[1][0]).isCloseTo(19.4387907796, within(1e-10));
    assertThat(golden(SegmentDrop.MAX, 0).value()).isCloseTo(18.7023404365, within(1e-10));
    assertThat(golden(SegmentDrop.MAX, 1e-6).value()).isCloseTo(18.7018862231, within(1e-10));
  }

  @Test
  void golden_sums() {
    var sums = golden(SegmentDrop.SUM, 0);
    assertThat(sums.table()[0][0]).isCloseTo(19.5900953500, within(1e-10));
    assertThat(sums.table()[1][0]).isCloseTo(27.0354778215, within(1e-10));
    assertThat(sums.value()).isCloseTo(23.3127865858, within(1e-10));
  }

  // Messages

  private static void refused(
      DoubleUnaryOperator p,
      Indices subclasses,
      LabelHierarchy hierarchy,
      double guard,
      String message) {
    assertThatThrownBy(() -> measured(p, subclasses, hierarchy, guard))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("subclass interpolation: " + message);
  }

  @Test
  void models_that_do_not_answer_with_probabilities_are_refused() {
    String message = "the model gave class 0 the probability %s; give numbers after the softmax";
    refused(_ -> 2, SUBCLASSES, HALVES, 0, message.formatted("2.0"));
    refused(_ -> Double.NaN, SUBCLASSES, HALVES, 0, message.formatted("NaN"));
    refused(
        _ -> 1,
        SUBCLASSES,
        new LabelHierarchy(Indices.of(0, 0, 1), 2),
        0,
        "group 2 of 3 has no sample; give at least one of each, or leave the group out");
    refused(
        _ -> 1,
        Indices.of(0, 1, 2, 2),
        new LabelHierarchy(Indices.of(0, 0, 1), 2),
        0,
        "the model made (1, 1) of inputs (1, 1); give probabilities (m, c) = (1, 2)");
  }

  @Test
  void classes_that_are_not_divided_are_refused() {
    refused(
        _ -> 1,
        SUBCLASSES,
        new LabelHierarchy(Indices.of(0, 1), 2),
        0,
        "each of the 2 subclasses is alone in its class; divide a class in 2 or more");
  }

  @Test
  void guards_below_zero_are_refused() {
    refused(_ -> 1, SUBCLASSES, HALVES, -1, "the guard is -1.0; give a finite number from 0 on");
  }

  @Test
  void one_number_is_no_inputs() {
    assertThatThrownBy(() ->
            BlackBoxSubclassInterpolation.of(
                SURE_OUTSIDE, Tensor.scalar(1), Indices.of(0), HALVES, new Seed(1).generator()))
        .hasMessage("subclass interpolation: inputs have shape (); give (n, …), a row a sample");
  }
}
