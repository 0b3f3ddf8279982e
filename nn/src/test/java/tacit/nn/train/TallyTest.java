// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.loss.Targets;

class TallyTest {
  // Doimo et al. 2022, task of two classes: targets 1, −1, 1, −1, three of four right.
  @Test
  void a_single_output_of_zero_is_right_for_neither_class() {
    Tensor f = Tensor.of(Shape.of(4, 1), 0.5, -1.2, 2.0, 0.0);
    assertThat(Tally.mistakes(f, Targets.labels(1, 0, 1, 0))).hasValue(1);
    assertThat(Tally.mistakes(f, Targets.labels(1, 0, 1, 1))).hasValue(1);
  }

  @Test
  void among_equal_outputs_the_first_is_named() {
    Tensor f = Tensor.of(Shape.of(2, 3), 0.2, 0.2, -0.5, -1, 3, 3);
    assertThat(Tally.mistakes(f, Targets.labels(0, 2))).hasValue(1);
  }

  @Test
  void values_are_neither_right_nor_wrong() {
    Tensor f = Tensor.of(Shape.of(1, 2), 1.0, 2.0);
    assertThat(Tally.mistakes(f, Targets.values(f))).isEmpty();
  }
}
