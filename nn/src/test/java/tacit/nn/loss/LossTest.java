// SPDX-License-Identifier: Apache-2.0
package tacit.nn.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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

  // Doimo et al. 2021, training protocol: logits and values of the specification's golden numbers.
  @Test
  void softmax_cross_entropy_smooths_labels() {
    var f = var(Shape.of(2, 3), 2, 1, 0, 0, 0.5, -0.5);
    var y = Targets.labels(0, 2);
    double digits = 5e-13; // the numbers are given to twelve digits
    assertThat(new SoftmaxCrossEntropy().mean(f, y).item())
        .isCloseTo(1.043937817543, within(digits));
    assertThat(new SoftmaxCrossEntropy(0.1).mean(f, y).item())
        .isCloseTo(1.068937817543, within(digits));
  }

  // The same source: margins 0.5, 1.2, 2, 0 miss 1 by 0.5, 0, 0, 1, so (0.25 + 1) / (2 · 4).
  @Test
  void squared_hinge_is_half_the_mean_square_of_what_is_missing() {
    var f = var(Shape.of(4, 1), 0.5, -1.2, 2, 0);
    assertThat(new Hinge(true).mean(f, Targets.labels(1, 0, 1, 0)).item()).isEqualTo(0.15625);
  }

  @Test
  void hinge_is_the_mean_of_what_is_missing() {
    var f = var(Shape.of(4, 1), 0.5, -1.2, 2, 0);
    assertThat(new Hinge(false).mean(f, Targets.labels(1, 0, 1, 0)).item()).isEqualTo(0.375);
  }

  // Margins 3 − 2.5 and 1 − 4: against the best of the other classes.
  @Test
  void the_margin_of_several_outputs_is_against_the_best_other_class() {
    var f = var(Shape.of(2, 3), 3, 2.5, -1, 4, 0, 1);
    assertThat(new Hinge(false).each(f, Targets.labels(0, 2)).value().toDoubles())
        .containsExactly(0.5, 4);
  }

  // Margins ln 2 and −ln 2: (1/2 + 2) / 2.
  @Test
  void exponential_loss_of_two_margins() {
    var f = var(Shape.of(2, 1), Math.log(2), Math.log(2));
    assertThat(new Exponential().mean(f, Targets.labels(1, 0)).item())
        .isCloseTo(1.25, within(ROUNDING));
  }

  // Margins ln 3 and 0: (ln(4/3) + ln 2) / 2 = ln(8/3) / 2.
  @Test
  void logistic_loss_of_two_margins() {
    var f = var(Shape.of(2, 1), -Math.log(3), 0);
    assertThat(new Logistic().mean(f, Targets.labels(0, 1)).item())
        .isCloseTo(Math.log(8 / 3.0) / 2, within(ROUNDING));
  }

  // (0.5² + 0.5² + 1² + 0²) / 4.
  @Test
  void mean_squared_is_the_mean_over_all_entries() {
    var f = var(Shape.of(2, 2), 1.5, -0.5, 0, 2);
    var t = Targets.values(Tensor.of(Shape.of(2, 2), 1, 0, 1, 2.0));
    assertThat(new MeanSquared().mean(f, t).item()).isEqualTo(0.375);
  }

  // One-hot (1, 0) and ±1 (1, −1): (0.25 + 0.25)/2 and (0.25 + 2.25)/2.
  @Test
  void square_losses_code_the_label() {
    var f = var(Shape.of(1, 2), 1.5, 0.5);
    var y = Targets.labels(0);
    assertThat(new CodedSquare(CodedSquare.Code.ONE_HOT).mean(f, y).item()).isEqualTo(0.25);
    assertThat(new CodedSquare(CodedSquare.Code.PLUS_MINUS).mean(f, y).item()).isEqualTo(1.25);
  }

  @Test
  void a_single_output_is_coded_by_its_two_classes() {
    var f = var(Shape.of(2, 1), 0.5, 0.5);
    var y = Targets.labels(1, 0);
    assertThat(new CodedSquare(CodedSquare.Code.PLUS_MINUS).each(f, y).value().toDoubles())
        .containsExactly(0.25, 2.25);
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

  @Test
  void a_label_out_of_range_is_named() {
    var f = outputs(new Seed(6), 2, 3);
    assertThatThrownBy(() -> new SoftmaxCrossEntropy().mean(f, Targets.labels(0, 3)))
        .hasMessage(
            "softmax cross-entropy: label 3 of example 1 is not one of the classes 0 to 2 that"
                + " outputs (2, 3) tell apart");
    assertThatThrownBy(() -> new Hinge(true).mean(f, Targets.labels(0)))
        .hasMessage("hinge loss: axis n is 2 in outputs (n, k) = (2, 3) but 1 in labels (n) = (1)");
  }

  @Test
  void a_loss_names_the_targets_that_it_takes() {
    var f = outputs(new Seed(7), 2, 3);
    assertThatThrownBy(() -> new Logistic().mean(f, Targets.values(f.value())))
        .hasMessage(
            "logistic loss: needs class labels, got values of shape (2, 3); the mean squared loss"
                + " takes values");
    assertThatThrownBy(() -> new MeanSquared().mean(f, Targets.labels(0, 1)))
        .hasMessage(
            "mean squared: needs values, got 2 class labels; the square loss on coded labels takes"
                + " those");
    assertThatThrownBy(() ->
            new MeanSquared().mean(f, Targets.values(Tensor.zeros(DType.FLOAT64, Shape.of(2)))))
        .hasMessage(
            "mean squared: outputs (2, 3) and values (2) differ in shape; reshape one to the other");
  }

  @Test
  void a_softmax_of_one_output_is_refused() {
    assertThatThrownBy(
            () -> new SoftmaxCrossEntropy().mean(var(Shape.of(1, 1), 3), Targets.labels(0)))
        .hasMessage(
            "softmax cross-entropy: a single output always has probability 1; use the logistic"
                + " loss or two outputs");
    assertThatThrownBy(() -> new SoftmaxCrossEntropy(1))
        .hasMessage("softmax cross-entropy: label smoothing 1.0 must be in [0, 1)");
  }

  private static Var outputs(Seed seed, int n, int k) {
    return Var.of(Tensor.gaussian(seed.generator(), n, k), ON);
  }

  private static Var var(Shape shape, double... values) {
    return Var.of(Tensor.of(shape, values), ON);
  }
}
