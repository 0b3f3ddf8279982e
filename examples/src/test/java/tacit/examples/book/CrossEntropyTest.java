// SPDX-License-Identifier: Apache-2.0
package tacit.examples.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.loss.SoftmaxCrossEntropy;
import tacit.nn.loss.Targets;

/// The training chapter's numbers, by hand, to the four digits that it prints.
class CrossEntropyTest {
  private static final Kernels ON = new ScalarKernels();
  private static final Offset<Double> FOUR_DIGITS = within(0.5e-4);

  @Test
  void the_gradient_by_logits_is_softmax_minus_target() {
    Var logits = Var.of(Tensor.matrix(new double[] {2, 1, 0}), ON);
    Var loss = new SoftmaxCrossEntropy().mean(logits, Targets.labels(0));
    assertThat(loss.item()).isCloseTo(0.4076, FOUR_DIGITS);
    Var wrong = new SoftmaxCrossEntropy().mean(logits, Targets.labels(2));
    assertThat(wrong.item()).isCloseTo(2.4076, FOUR_DIGITS);
    assertThat(logits.softmax().value().toDoubles())
        .containsExactly(new double[] {0.6652, 0.2447, 0.0900}, FOUR_DIGITS);
    assertThat(loss.grad(logits).getFirst().value().toDoubles())
        .containsExactly(new double[] {-0.3348, 0.2447, 0.0900}, FOUR_DIGITS);
  }

  @Test
  void large_logits_do_not_overflow() {
    Var logits = Var.of(Tensor.matrix(new double[] {1000, 0}), ON);
    assertThat(new SoftmaxCrossEntropy().mean(logits, Targets.labels(1)).item()).isEqualTo(1000);
  }
}
