// SPDX-License-Identifier: Apache-2.0
package tacit.nn.locality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.loss.Targets;

class InputGradientChangeTest {
  private static final Tensor OUTPUTS = Tensor.of(Shape.of(2, 3), 1, 2, 3, 4, 5, 6);

  private static Var outputs(Tensor of) {
    return Var.constant(of, new ScalarKernels());
  }

  @Test
  void the_output_of_the_true_class_counts() {
    var counted = CountedOutput.of(outputs(OUTPUTS), Targets.labels(2, 0));
    assertThat(counted.value().toDoubles()).containsExactly(3, 4);
  }

  @Test
  void an_only_output_counts_whatever_the_class() {
    var only = outputs(OUTPUTS.reshape(Shape.of(6, 1)));
    var counted = CountedOutput.of(only, Targets.labels(0, 1, 0, 1, 0, 1));
    assertThat(counted.shape()).isEqualTo(Shape.of(6));
    assertThat(counted.value().toDoubles()).containsExactly(OUTPUTS.toDoubles());
  }

  @Test
  void mean_over_examples_is_weighted() {
    assertThat(new ChangeScore(3, 0.5, 1).and(new ChangeScore(1, 0.9, 0)))
        .isEqualTo(new ChangeScore(4, 2.4 / 4, 1));
  }

  @Test
  void what_it_is_not_defined_for_is_named() {
    var pairs = PatchPairs.RandomSquares.standard();
    assertThatThrownBy(() -> InputGradientChange.of(-0.1, pairs))
        .hasMessage("gradient change: lambda is -0.1; give a finite number of 0 or more");
    assertThatThrownBy(() -> InputGradientChange.of(1, pairs).check(Shape.of(8, 8, 1), 1))
        .hasMessage(
            "gradient change: a batch of 1 has no other example to take a patch from; choose a batch size that leaves every batch 2 or more");
    assertThatThrownBy(() -> CountedOutput.of(outputs(OUTPUTS), Targets.values(OUTPUTS)))
        .hasMessage(
            "gradient change: outputs are (2, 3); give one output an example, or class labels that choose one");
  }
}
