// SPDX-License-Identifier: Apache-2.0
package tacit.nn.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

/// Values from papers and worked by hand.
class LossGoldenTest {
  private static final Kernels ON = new ScalarKernels();

  // Sums of at most ten terms of order one, and one logarithm or exponential.
  private static final double ROUNDING = 20 * Math.ulp(1.0);

  // Doimo et al. 2021, training protocol: logits and values computed independently in float64.
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

  private static Var var(Shape shape, double... values) {
    return Var.of(Tensor.of(shape, values), ON);
  }
}
