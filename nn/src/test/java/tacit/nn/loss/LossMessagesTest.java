// SPDX-License-Identifier: Apache-2.0
package tacit.nn.loss;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

class LossMessagesTest {
  private static final Kernels ON = new ScalarKernels();

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
