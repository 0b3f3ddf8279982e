// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tacit.theory.ntk.inference.InfiniteEnsembleTest.refusal;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.check.Cases;
import tacit.nn.loss.SoftmaxCrossEntropy;
import tacit.nn.loss.Targets;

class LossFlowTest {
  /// Each step is right to 1e-10, and the flows shrink what earlier steps missed.
  private static final Offset<Double> INTEGRATED = within(1e-8);

  // Laws

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void on_the_square_loss_it_is_the_closed_form(Seed seed) {
    var k = Toy.drawn(seed, 5, 2);
    var y = Tensor.gaussian(seed.child("y").generator(), 5, 3);
    var f0 = Tensor.gaussian(seed.child("f").generator(), 5, 3);
    var g0 = Tensor.gaussian(seed.child("g").generator(), 2, 3);
    var closed = GradientDescentMse.of(k.dd(), y, 0.5, Ridge.none());
    double[] times = {0, 0.5, 2, 40};
    var integrated =
        LossFlow.of(k.dd(), LossGradient.halfMeanSquared(y), 0.5).predict(f0, g0, k.td(), times);
    for (int i = 0; i < times.length; i++) {
      var expected = closed.predict(times[i], f0, g0, k.td());
      assertThat(integrated.get(i).train().toDoubles())
          .containsExactly(expected.train().toDoubles(), INTEGRATED);
      assertThat(integrated.get(i).test().toDoubles())
          .containsExactly(expected.test().toDoubles(), INTEGRATED);
    }
  }

  @Test
  void momentum_ends_where_plain_flow_does() {
    var heavy = LossFlow.of(Toy.NTK.dd(), LossGradient.halfMeanSquared(Toy.Y), 0.1).withMomentum(0);
    var end = heavy.predict(zeros(3), zeros(2), Toy.NTK.td(), 400).getFirst();
    var closed = GradientDescentMse.of(Toy.NTK.dd(), Toy.Y, 1, Ridge.none());
    var expected = closed.predict(Double.POSITIVE_INFINITY, Toy.NTK.td());
    assertThat(end.train().toDoubles()).containsExactly(expected.train().toDoubles(), INTEGRATED);
    assertThat(end.test().toDoubles()).containsExactly(expected.test().toDoubles(), INTEGRATED);
  }

  // Golden values, computed with NumPy, printed to twelve digits but integrated to ten

  @Test
  void cross_entropy_by_the_mean_over_examples() {
    var flow = entropy(1).predict(zeros(3, 2), zeros(2, 2), Toy.NTK.td(), 1, 10);
    check(
        flow.get(0),
        0.882936895232,
        -0.767833253147,
        0.724015623927,
        0.036199065452,
        -0.138256091728);
    check(
        flow.get(1),
        2.080149735597,
        -1.94410646039,
        1.888026408192,
        0.066558980466,
        -0.363496699233);
  }

  @Test
  void cross_entropy_by_the_mean_over_entries() {
    var flow = entropy(0.5).predict(zeros(3, 2), zeros(2, 2), Toy.NTK.td(), 1);
    check(
        flow.getFirst(),
        0.572759103941,
        -0.482088343453,
        0.451013368781,
        0.025795665054,
        -0.085206723639);
  }

  @Test
  void momentum_on_the_square_loss() {
    var flow =
        LossFlow.of(Toy.NTK.dd(), LossGradient.halfMeanSquared(Toy.Y), 0.1).withMomentum(0.9);
    var at = flow.predict(zeros(3), zeros(2), Toy.NTK.td(), 1, 10, 100);
    assertThat(at.get(0).train().toDoubles())
        .containsExactly(new double[] {0.141259955073, -0.14220603049, 0.04921242582}, INTEGRATED);
    assertThat(at.get(0).test().toDoubles())
        .containsExactly(new double[] {0.00007283626767, -0.02773367688446}, INTEGRATED);
    assertThat(at.get(1).train().toDoubles())
        .containsExactly(new double[] {0.5841573242, -0.707535689766, 0.534259517688}, INTEGRATED);
    assertThat(at.get(2).test().toDoubles())
        .containsExactly(new double[] {0.007083524211, -0.194653355399}, INTEGRATED);
  }

  // Messages

  @Test
  void a_loss_that_no_flow_can_follow_is_refused() {
    var flow = LossFlow.of(Toy.NTK.dd(), LossGradient.halfMeanSquared(Toy.Y), 1);
    assertThat(refusal(() -> flow.withMomentum(1)))
        .isEqualTo("loss flow: momentum 1.0 must be 0 or more and below 1");
    assertThat(refusal(() -> flow.predict(zeros(3), zeros(2), Toy.NTK.td(), 2, 1)))
        .isEqualTo(
            "ordinary differential: times [2.0, 1.0] must be finite, start at 0 or later and increase strictly");
    assertThat(refusal(() -> LossFlow.of(Toy.NTK.dd(), f -> f, Double.NaN)))
        .isEqualTo("loss flow: the learning rate is NaN; it must be finite and above 0");
  }

  private static LossFlow entropy(double factor) {
    var slope = LossGradient.of(new SoftmaxCrossEntropy(), Targets.labels(0, 1, 0)).times(factor);
    return LossFlow.of(Toy.NTK.dd(), slope, 1);
  }

  private static Tensor zeros(int n) {
    return zeros(n, 1);
  }

  private static Tensor zeros(int n, int k) {
    return Tensor.of(Shape.of(n, k), new double[n * k]);
  }

  /// The first logits; the second ones are their negatives.
  private static void check(Prediction at, double x1, double x2, double x3, double u1, double u2) {
    assertThat(at.train().toDoubles())
        .containsExactly(new double[] {x1, -x1, x2, -x2, x3, -x3}, INTEGRATED);
    assertThat(at.test().toDoubles()).containsExactly(new double[] {u1, -u1, u2, -u2}, INTEGRATED);
  }
}
