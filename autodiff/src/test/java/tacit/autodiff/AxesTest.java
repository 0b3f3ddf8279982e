// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class AxesTest {
  @Test
  void letters_have_the_sizes_of_their_operands() {
    Axes axes = Axes.of("matmul").bind("a", Shape.of(5, 2, 3), "... n k");
    axes.bind("b", Shape.of(5, 3, 4), "... k m");
    assertThat(axes.size("n")).isEqualTo(2);
    assertThat(axes.size("k")).isEqualTo(3);
    assertThat(axes.size("m")).isEqualTo(4);
  }

  @Test
  void no_letters_bind_a_scalar_only() {
    Axes.of("loss").bind("y", Shape.scalar(), "");
    refused(
        () -> Axes.of("loss").bind("y", Shape.of(2), ""),
        "loss: y needs axes () but has shape (2)");
  }

  @Test
  void a_letter_of_two_sizes_is_named_with_both_operands() {
    refused(
        () ->
            Axes.of("matmul")
                .bind("a", Shape.of(32, 784), "n k")
                .bind("b", Shape.of(512, 10), "k m"),
        "matmul: axis k is 784 in a (n, k) = (32, 784) but 512 in b (k, m) = (512, 10)");
  }

  @Test
  void a_square_is_one_letter_twice() {
    refused(
        () -> Axes.of("eigen").bind("a", Shape.of(2, 3), "n n"),
        "eigen: axis n is 2 in a (n, n) = (2, 3) but 3 in a (n, n) = (2, 3)");
  }

  @Test
  void leading_axes_must_be_the_same() {
    refused(
        () ->
            Axes.of("matmul")
                .bind("a", Shape.of(2, 3, 4), "... n k")
                .bind("b", Shape.of(6, 4, 5), "... k m"),
        "matmul: leading axes are (2) in a (..., n, k) = (2, 3, 4)"
            + " but (6) in b (..., k, m) = (6, 4, 5)");
  }

  @Test
  void a_wrong_number_of_axes_is_named() {
    refused(
        () -> Axes.of("dense").bind("x", Shape.of(2, 3, 4), "n d"),
        "dense: x needs axes (n, d) but has shape (2, 3, 4)");
    refused(
        () -> Axes.of("matmul").bind("a", Shape.of(3), "... n k"),
        "matmul: a needs axes (..., n, k) but has shape (3)");
  }

  @Test
  void an_unknown_letter_has_no_size() {
    refused(() -> Axes.of("dense").size("q"), "dense: axis q is not bound");
  }

  private static void refused(Runnable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
  }
}
