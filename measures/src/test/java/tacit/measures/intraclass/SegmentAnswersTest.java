// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;

class SegmentAnswersTest {
  private static final Tensor TWO = Tensor.matrix(new double[] {1, .5}, new double[] {1, .8});
  private static final Tensor ONE = Tensor.matrix(new double[] {.9, .4});

  /// Two classes of two subclasses, and one of a single one.
  private static final LabelHierarchy HIERARCHY = new LabelHierarchy(Indices.of(0, 0, 1, 1, 2), 3);

  private static Tensor model(Tensor x) {
    double[] p = new double[3 * x.shape().size(0)];
    Arrays.setAll(p, j -> Math.abs(Math.sin(x.get(j / 3, 0) + j % 3 + x.get(j / 3, 1))));
    return Tensor.of(Shape.of(x.shape().size(0), 3), p);
  }

  private static Indices drawn(RandomGenerator random) {
    int[] subclasses = new int[30];
    Arrays.setAll(subclasses, j -> j < 5 ? j : random.nextInt(5));
    return Indices.of(subclasses);
  }

  // Laws

  /// The same draws, so the same answers and the same sums.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void what_is_measured_of_answers_is_what_is_measured_of_the_model(Seed seed) {
    Indices subclasses = drawn(seed.generator());
    Tensor inputs = Tensor.gaussian(seed.generator(), 30, 2);
    for (SegmentDrop drop : SegmentDrop.values()) {
      var direct =
          BlackBoxSubclassInterpolation.of(
              SegmentAnswersTest::model,
              inputs,
              subclasses,
              HIERARCHY,
              seed.generator(),
              drop,
              1e-6);
      var answers =
          SegmentAnswers.of(
              SegmentAnswersTest::model, inputs, subclasses, HIERARCHY, seed.generator());
      assertThat(answers.within().shape().size(1)).isEqualTo(9);
      var read = BlackBoxSubclassInterpolation.of(answers, drop, 1e-6);
      assertThat(read.value()).isEqualTo(direct.value());
      assertThat(Arrays.copyOf(direct.table(), 4)).isDeepEqualTo(read.table());
      assertThat(answers.subclasses()).isEqualTo(Indices.of(0, 1, 2, 3)); // 4 is alone
    }
  }

  // Golden: by hand

  @ParameterizedTest
  @EnumSource(SegmentDrop.class)
  void drops_of_segments_are_averaged(SegmentDrop drop) {
    var answers = new SegmentAnswers(TWO, Indices.of(7, 7), ONE, Indices.of(7));
    double[] lambda = BlackBoxSubclassInterpolation.of(answers, drop, 0).drops()[0];
    assertThat(lambda[0]).isCloseTo(.35, within(Math.ulp(1.0)));
    double between = drop == SegmentDrop.MAX ? .6 : .7;
    assertThat(lambda[1]).isCloseTo(between, within(Math.ulp(1.0)));
  }

  @Test
  void a_subclass_without_segments_between_is_alone_and_skipped() {
    var answers = new SegmentAnswers(TWO, Indices.of(3, 7), ONE, Indices.of(7));
    var c0 = BlackBoxSubclassInterpolation.of(answers, SegmentDrop.MAX, 0);
    assertThat(c0.skipped()).isOne();
    assertThat(c0.table()[0]).isEmpty();
    assertThat(c0.value()).isCloseTo(.6 / .2, within(4 * Math.ulp(3.0))); // 1 − .8 rounds
  }

  // Messages

  private static void refused(
      Tensor within, Indices own, Tensor between, Indices others, String message) {
    assertThatThrownBy(() -> new SegmentAnswers(within, own, between, others))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("subclass interpolation: " + message);
  }

  @Test
  void answers_of_other_shapes_are_refused() {
    Indices two = Indices.of(0, 0), one = Indices.of(0);
    refused(Tensor.vector(1, 1), two, ONE, one, "within has shape (2); give (segments, places)");
    refused(
        TWO, two, TWO, one, "between (2, 2) has 2 segments but 1 subclasses; give one a segment");
    refused(
        TWO,
        two,
        Tensor.matrix(new double[] {1}),
        one,
        "segments within have 2 places but segments between 1; give both the same");
    refused(
        TWO,
        two,
        Tensor.matrix(new double[] {1, -3}),
        one,
        "between holds -3.0 at (0, 1); give probabilities, from 0 to 1");
    refused(
        TWO, two, ONE, Indices.of(4), "subclass 4 has segments between but none within; give both");
  }

  @Test
  void undivided_classes_have_no_segments() {
    var undivided = new LabelHierarchy(Indices.of(0, 1), 2);
    Tensor inputs = Tensor.gaussian(new Seed(1).generator(), 2, 2);
    assertThatThrownBy(() ->
            SegmentAnswers.of(
                SegmentAnswersTest::model,
                inputs,
                Indices.of(0, 1),
                undivided,
                new Seed(1).generator()))
        .hasMessage(
            "subclass interpolation: each of the 2 subclasses is alone in its class; divide a class in 2 or more");
  }
}
