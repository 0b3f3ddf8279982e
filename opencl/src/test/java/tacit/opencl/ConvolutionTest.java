// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Window;
import tacit.testing.NeedsOpenCl;

@NeedsOpenCl
class ConvolutionTest {
  private static final Window SAME = new Window(3, 3, 1, 1, 1, 1, 1, 1);

  @ParameterizedTest(name = "lanes {0}")
  @ValueSource(booleans = {true, false})
  void the_gradient_in_the_filter_has_the_same_bits_in_every_run(boolean lanes) {
    Tensor x = KernelCase.draw("x", DType.FLOAT32, 16, 20, 20, 8);
    Tensor yBar = KernelCase.draw("yBar", DType.FLOAT32, 16, 20, 20, 24);
    var style = new ConvolutionStyle(TestDevice.kernels(), lanes, 256);
    double[] first = style.convolveByFilter(x, yBar, SAME).toDoubles();
    for (int run = 0; run < 5; run++) {
      assertThat(style.convolveByFilter(x, yBar, SAME).toDoubles()).isEqualTo(first);
    }
  }

  @Test
  void memory_for_panels_and_partial_sums_is_given_back_at_once() {
    Tensor x = KernelCase.draw("x", DType.FLOAT32, 4, 9, 9, 8);
    Tensor w = KernelCase.draw("w", DType.FLOAT32, 3, 3, 8, 8);
    try (Session session = Session.open(Found.all().getFirst())) {
      var kernels = new OpenClKernels(new On(session, session.memory()));
      Tensor y = kernels.convolve(x, w, SAME);
      Tensor xBar = kernels.convolveByInput(y, w, x.shape(), SAME);
      Tensor wBar = kernels.convolveByFilter(x, y, SAME);
      // The two operands that were sent, and three results.
      assertThat(session.counters().buffers()).isEqualTo(2 + List.of(y, xBar, wBar).size());
    }
  }

  @Test
  void operands_that_do_not_fit_are_refused_in_the_words_of_the_definition() {
    Tensor x = Tensor.zeros(DType.FLOAT32, Shape.of(2, 5, 5, 3));
    Tensor w = Tensor.zeros(DType.FLOAT32, Shape.of(3, 3, 4, 6));
    assertThatThrownBy(() -> TestDevice.kernels().convolve(x, w, SAME))
        .hasMessage(
            "convolve: axis c is 3 in x (n, h, w, c) = (2, 5, 5, 3) but 4 in w (kh, kw, c, o) ="
                + " (3, 3, 4, 6)");
  }
}
