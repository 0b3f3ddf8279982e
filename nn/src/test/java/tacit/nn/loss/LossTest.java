// SPDX-License-Identifier: Apache-2.0
package tacit.nn.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.check.GradientCheck;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

class LossTest {
  private static final Kernels ON = new ScalarKernels();
  // Sums of at most ten terms of order one, and one logarithm or exponential.
  private static final double ROUNDING = 20 * Math.ulp(1.0);

  // Differences of analytic functions at numbers of order one lose at most this much.
  private static final double GRADIENT = 1e-8;

  static List<Loss> ofLabels() {
    return List.of(
        new SoftmaxCrossEntropy(),
        new SoftmaxCrossEntropy(0.1),
        new CodedSquare(CodedSquare.Code.ONE_HOT),
        new CodedSquare(CodedSquare.Code.PLUS_MINUS),
        new Exponential(),
        new Logistic(),
        new Hinge(false),
        new Hinge(true));
  }

  static List<Loss> bounded() {
    return List.of(
        new SoftmaxCrossEntropy(),
        new SoftmaxCrossEntropy(0.1),
        new Logistic(),
        new Hinge(false),
        new Hinge(true));
  }

  @ParameterizedTest
  @MethodSource("ofLabels")
  void the_mean_over_examples_is_the_mean_of_each(Loss loss) {
    var f = outputs(new Seed(1), 5, 4);
    var y = Targets.labels(0, 3, 2, 2, 1);
    double[] each = loss.each(f, y).value().toDoubles();
    double sum = 0;
    for (double l : each) sum += l;
    assertThat(each).hasSize(5);
    assertThat(loss.mean(f, y).item()).isCloseTo(sum / 5, within(ROUNDING * sum));
  }

  @ParameterizedTest
  @MethodSource("ofLabels")
  void relabeling_the_classes_changes_nothing(Loss loss) {
    double[] f = outputs(new Seed(2), 1, 3).value().toDoubles();
    double one = loss.mean(var(Shape.of(1, 3), f), Targets.labels(2)).item();
    double other = loss.mean(var(Shape.of(1, 3), f[2], f[0], f[1]), Targets.labels(0)).item();
    assertThat(other).isCloseTo(one, within(ROUNDING * one));
  }

  @ParameterizedTest
  @MethodSource("bounded")
  void extreme_logits_stay_finite(Loss loss) {
    for (DType dtype : DType.values()) {
      var f = Var.of(Tensor.of(Shape.of(2, 2), 1e4, -1e4, 1e4, -1e4).to(dtype), ON);
      var value = loss.mean(f, Targets.labels(0, 1));
      assertThat(value.item()).isFinite().isPositive();
      assertThat(value.gradValues(List.of(f)).getFirst().toDoubles())
          .doesNotContain(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }
  }

  @Test
  void square_losses_stay_finite_at_extreme_outputs() {
    for (var code : CodedSquare.Code.values()) {
      var f = var(Shape.of(1, 2), 1e150, -1e150);
      assertThat(new CodedSquare(code).mean(f, Targets.labels(0)).item()).isFinite();
    }
  }

  // Away from the hinge's corner and from ties of the margin, where drawn outputs almost never lie.
  @ParameterizedTest
  @MethodSource("ofLabels")
  void gradients_agree_with_differences(Loss loss) {
    var y = Targets.labels(0, 3, 2);
    var f = Tensor.gaussian(new Seed(3).generator(), 3, 4);
    GradientCheck.of(x -> loss.each(x.getFirst(), y), ON, new Seed(8).generator(), f)
        .require(GRADIENT);
    var binary = Tensor.gaussian(new Seed(9).generator(), 3, 1);
    if (loss instanceof SoftmaxCrossEntropy) return;
    GradientCheck.of(
            x -> loss.each(x.getFirst(), Targets.labels(0, 1, 1)),
            ON,
            new Seed(8).generator(),
            binary)
        .require(GRADIENT);
  }

  @Test
  void the_gradient_of_mean_squared_agrees_with_differences() {
    var t = Targets.values(Tensor.gaussian(new Seed(10).generator(), 3, 2));
    var f = Tensor.gaussian(new Seed(11).generator(), 3, 2);
    GradientCheck.of(x -> new MeanSquared().each(x.getFirst(), t), ON, new Seed(12).generator(), f)
        .require(GRADIENT);
  }

  @Test
  void logistic_loss_of_two_outputs_is_their_softmax_cross_entropy() {
    var f = outputs(new Seed(4), 6, 2);
    var y = Targets.labels(0, 1, 1, 0, 1, 0);
    double cross = new SoftmaxCrossEntropy().mean(f, y).item();
    assertThat(new Logistic().mean(f, y).item()).isCloseTo(cross, within(ROUNDING * cross));
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void a_loss_has_the_type_of_the_outputs(DType dtype) {
    var f = Var.of(Tensor.gaussian(new Seed(5).generator(), 3, 4).to(dtype), ON);
    for (Loss loss : ofLabels()) {
      assertThat(loss.mean(f, Targets.labels(1, 2, 3)).value().dtype()).isEqualTo(dtype);
    }
  }

  private static Var outputs(Seed seed, int n, int k) {
    return Var.of(Tensor.gaussian(seed.generator(), n, k), ON);
  }

  private static Var var(Shape shape, double... values) {
    return Var.of(Tensor.of(shape, values), ON);
  }
}
