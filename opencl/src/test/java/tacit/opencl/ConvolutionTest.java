// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Window;
import tacit.testing.NeedsOpenCl;

@NeedsOpenCl
class ConvolutionTest {
  private static final Window SAME = new Window(3, 3, 1, 1, 1, 1, 1, 1);

  /// All tilings of CPUs with wide vectors and narrow ones, of GPUs, and the one that fits every
  /// device; of one device each list.
  private static List<Choice<ConvolutionTiling>> devices(
      DType dtype, BiFunction<Found, DType, Choice<ConvolutionTiling>> tilings) {
    var all =
        Stream.of(TestDevice.vectors(64), TestDevice.vectors(32), TestDevice.as("GPU"))
            .map(found -> tilings.apply(found, dtype));
    return Stream.concat(all, Stream.of(new Choice<>(List.of(ConvolutionTiling.least(dtype)), 1)))
        .toList();
  }

  // Sums run over taps and channels in order whatever the tiles, so there is nothing to differ in.
  @ParameterizedTest
  @MethodSource(TestDevice.TYPES)
  void all_tilings_give_the_same_bits(DType dtype) {
    Tensor x = KernelCase.draw("x", dtype, 3, 9, 11, 5),
        w = KernelCase.draw("w", dtype, 3, 3, 5, 37);
    Tensor b = KernelCase.draw("b", dtype, 37);
    double[] y = TestDevice.kernels().convolveDense(x, w, b, true, SAME).toDoubles();
    for (var device : devices(dtype, ConvolutionTilings::forward)) {
      for (ConvolutionTiling t : device.all()) {
        var by = new OpenClConvolution(TestDevice.on(), dtype, _ -> t);
        assertThat(by.convolveDense(x, w, b, true, SAME).toDoubles()).as("%s", t).isEqualTo(y);
      }
    }
  }

  @ParameterizedTest
  @MethodSource(TestDevice.TYPES)
  void all_tilings_of_a_device_give_the_same_gradient_in_the_filter_in_every_run(DType dtype) {
    Tensor x = KernelCase.draw("x", dtype, 9, 20, 20, 6);
    for (int o : new int[] {3, 16, 37}) {
      Tensor yBar = KernelCase.draw("yBar", dtype, 9, 20, 20, o);
      for (var device : devices(dtype, ConvolutionTilings::byFilter)) {
        double[] first = byFilter(device.all().getFirst(), x, yBar);
        near(first, x, yBar);
        for (ConvolutionTiling t : device.all()) {
          assertThat(byFilter(t, x, yBar)).as("%s, %d channels", t, o).isEqualTo(first);
        }
      }
    }
  }

  /// The definition, to `n ε Σ|terms|` with `n` the count of output pixels and one more.
  private static void near(double[] fast, Tensor x, Tensor yBar) {
    double[] slow = KernelCase.DEFINITION.convolveByFilter(x, yBar, SAME).toDoubles();
    Tensor a = KernelCase.size(x.to(DType.FLOAT64)), b = KernelCase.size(yBar.to(DType.FLOAT64));
    double[] terms = KernelCase.DEFINITION.convolveByFilter(a, b, SAME).toDoubles();
    double roundings = yBar.shape().slice(0, 3).count() + 1;
    for (int i = 0; i < slow.length; i++) {
      double bound = roundings * x.dtype().epsilon() * terms[i];
      assertThat(Math.abs(fast[i] - slow[i])).as("at %d", i).isLessThanOrEqualTo(bound);
    }
  }

  private static double[] byFilter(ConvolutionTiling t, Tensor x, Tensor yBar) {
    return new OpenClFilterGradient(TestDevice.on(), x.dtype(), _ -> t)
        .convolveByFilter(x, yBar, SAME)
        .toDoubles();
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
