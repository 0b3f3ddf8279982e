// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tacit.autodiff.Tensor;

class MinibatchCkaTest {
  /// Ten thousand roundings of numbers of size one.
  private static final Offset<Double> ROUNDING = within(1e-10);

  // Laws

  @Test
  void one_batch_is_the_whole_and_a_batch_that_does_not_change_adds_zero() {
    var one = MinibatchCka.start().accumulate(Eight.X, Eight.Y, Eight.ON);
    assertThat(one.value())
        .isCloseTo(LinearCka.debiased(Eight.X, Eight.Y, Eight.ON).value(), ROUNDING);
    Tensor still = Eight.affine(Eight.X, 0, 1);
    var two = one.accumulate(still, Eight.Y, Eight.ON);
    assertThat(two.cka().hsicXx()).isEqualTo(one.cka().hsicXx() / 2);
    assertThat(one.batches()).isOne();
  }

  // Golden

  @Test
  void golden_batches() {
    var two =
        MinibatchCka.start()
            .accumulate(Eight.rows(Eight.X, 0, 4), Eight.rows(Eight.Y, 0, 4), Eight.ON)
            .accumulate(Eight.rows(Eight.X, 4, 8), Eight.rows(Eight.Y, 4, 8), Eight.ON);
    assertThat(two.cka().hsicXy()).isCloseTo(1.625, Eight.DIGITS);
    assertThat(two.cka().hsicXx()).isCloseTo(5.5, Eight.DIGITS);
    assertThat(two.cka().hsicYy()).isCloseTo(2.916666666667, Eight.DIGITS);
    assertThat(two.value()).isCloseTo(0.405722059556, Eight.DIGITS);
    var last = two.accumulate(Eight.rows(Eight.X, 0, 3), Eight.rows(Eight.Y, 0, 3), Eight.ON);
    assertThat(last.value()).isEqualTo(two.value());
    assertThat(last.skipped()).isOne();
  }

  // Messages

  @Test
  void batches_that_are_all_too_small_are_refused() {
    var none =
        MinibatchCka.start()
            .accumulate(Eight.rows(Eight.X, 0, 3), Eight.rows(Eight.Y, 0, 3), Eight.ON);
    assertThatThrownBy(none::value)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "minibatch cka: no batch was averaged and 1 were skipped; accumulate batches of 4 or"
                + " more rows");
  }
}
