// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import tacit.autodiff.Shape;

class WindowTest {
  @Test
  void same_padding_gives_the_size_over_the_stride_rounded_up() {
    for (int size = 1; size <= 9; size++) {
      for (int kernel = 1; kernel <= 5; kernel++) {
        for (int stride = 1; stride <= 4; stride++) {
          Window w = Window.same(kernel, 1, stride, 1, size, 1);
          assertThat(w.outHeight(size)).isEqualTo(Math.ceilDiv(size, stride));
          assertThat(w.bottom() - w.top()).isBetween(0, 1);
        }
      }
    }
  }

  @Test
  void without_padding_only_whole_windows_count() {
    Window w = Window.valid(3, 2, 2, 1);
    assertThat(w.output(Shape.of(7, 6, 4, 3), 5)).isEqualTo(Shape.of(7, 2, 3, 5));
  }

  @Test
  void an_odd_padding_has_its_larger_half_below_and_to_the_right() {
    assertThat(Window.same(2, 4, 1, 1, 8, 8)).isEqualTo(new Window(2, 4, 1, 1, 0, 1, 1, 2));
  }

  @Test
  void messages_name_the_sizes() {
    refused(
        () -> Window.valid(0, 1, 1, 1),
        "window: kernel (0, 1) and strides (1, 1) must be 1 or more");
    refused(
        () -> Window.valid(1, 1, 1, 0),
        "window: kernel (1, 1) and strides (1, 0) must be 1 or more");
    refused(
        () -> new Window(1, 1, 1, 1, 0, -1, 0, 0),
        "window: padding (0, -1, 0, 0) must not be negative");
    refused(
        () -> Window.valid(5, 1, 1, 1).outHeight(3),
        "window: height 3 with padding 0 is smaller than the kernel's 5");
    refused(
        () -> new Window(1, 5, 1, 1, 0, 0, 1, 0).outWidth(3),
        "window: width 3 with padding 1 is smaller than the kernel's 5");
  }

  private static void refused(Runnable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
  }
}
