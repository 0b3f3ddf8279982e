// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// What the kernels of network layers refuse, in the same words whichever does the work.
class LayerChecksTest {
  private static final String KERNELS = "tacit.autodiff.kernel.ChecksTest#kernels";
  private static final Window TWO = Window.valid(2, 2, 1, 1);

  private static Tensor of(int... sizes) {
    return Tensor.zeros(DType.FLOAT32, Shape.of(sizes));
  }

  private static void refused(Runnable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
  }

  @ParameterizedTest
  @MethodSource(KERNELS)
  void factors_share_an_axis(Kernels on) {
    refused(
        () -> on.matmul(of(32, 784), false, of(512, 10), false),
        "matmul: axis k is 784 in a (n, k) = (32, 784) but 512 in b (k, m) = (512, 10)");
    refused(
        () -> on.matmul(of(784, 32), true, of(10, 512), true),
        "matmul: axis k is 784 in a (k, n) = (784, 32) but 512 in b (m, k) = (10, 512)");
    refused(
        () -> on.matmul(of(2, 3, 4), false, of(5, 4, 3), false),
        "matmul: leading axes are (2) in a (..., n, k) = (2, 3, 4)"
            + " but (5) in b (..., k, m) = (5, 4, 3)");
    refused(
        () -> on.matmul(of(4), false, of(4, 3), false),
        "matmul: a needs axes (..., n, k) but has shape (4)");
    refused(
        () -> on.dense(of(2, 3), of(4, 5), of(5), false),
        "dense: axis d is 3 in x (n, d) = (2, 3) but 4 in w (d, m) = (4, 5)");
    refused(
        () -> on.dense(of(2, 3), of(3, 5), of(2), false),
        "dense: axis m is 5 in w (d, m) = (3, 5) but 2 in b (m) = (2)");
    refused(
        () -> on.softmaxCrossEntropy(of(2, 3), of(2, 4)),
        "softmaxCrossEntropy: axis k is 3 in logits (n, k) = (2, 3)"
            + " but 4 in targets (n, k) = (2, 4)");
    refused(() -> on.softmax(of(), false), "softmax: x is (), a single number without a last axis");
  }

  @ParameterizedTest
  @MethodSource(KERNELS)
  void convolutions_fit_their_window(Kernels on) {
    Tensor x = of(2, 4, 5, 3), w = of(2, 2, 3, 7), y = of(2, 3, 4, 7);
    refused(
        () -> on.convolve(x, of(3, 2, 3, 7), TWO),
        "convolve: w is (3, 2, 3, 7) but the window's kernel is (2, 2);"
            + " w needs axes (kh, kw, c, o)");
    refused(
        () -> on.convolve(of(2, 4, 5, 4), w, TWO),
        "convolve: axis c is 4 in x (n, h, w, c) = (2, 4, 5, 4)"
            + " but 3 in w (kh, kw, c, o) = (2, 2, 3, 7)");
    refused(
        () -> on.convolve(of(4, 5, 3), w, TWO),
        "convolve: x needs axes (n, h, w, c) but has shape (4, 5, 3)");
    refused(
        () -> on.convolveDense(x, w, of(3), true, TWO),
        "convolveDense: axis o is 7 in w (kh, kw, c, o) = (2, 2, 3, 7) but 3 in b (o) = (3)");
    refused(
        () -> on.convolveByInput(x, w, x.shape(), TWO),
        "convolveByInput: yBar is (2, 4, 5, 3) but the result has shape (2, 3, 4, 7)");
    refused(
        () -> on.convolveByFilter(of(3, 4, 5, 3), y, TWO),
        "convolveByFilter: axis n is 3 in x (n, h, w, c) = (3, 4, 5, 3)"
            + " but 2 in yBar (n, h', w', o) = (2, 3, 4, 7)");
    refused(
        () -> on.convolveByFilter(x, of(2, 4, 4, 7), TWO),
        "convolveByFilter: yBar is (2, 4, 4, 7) but the result has shape (2, 3, 4, 7)");
    refused(
        () -> on.convolve(of(2, 1, 5, 3), w, TWO),
        "window: height 1 with padding 0 is smaller than the kernel's 2");
  }

  @ParameterizedTest
  @MethodSource(KERNELS)
  void pools_fit_their_window(Kernels on) {
    Tensor x = of(2, 4, 5, 3);
    refused(
        () -> on.sumPool(of(4, 5, 3), TWO),
        "sumPool: x needs axes (n, h, w, c) but has shape (4, 5, 3)");
    refused(
        () -> on.sumPoolByInput(x, x.shape(), TWO),
        "sumPoolByInput: yBar is (2, 4, 5, 3) but the result has shape (2, 3, 4, 3)");
    Window far = new Window(2, 2, 1, 1, 2, 0, 0, 0);
    refused(
        () -> on.maxPool(x, far),
        "maxPool: "
            + far
            + " has windows of padding alone; padding must be smaller than the kernel");
    Window near = new Window(2, 2, 1, 1, 1, 1, 1, 1);
    refused(
        () -> on.maxPool(of(2, 0, 5, 3), near),
        "maxPool: x (2, 0, 5, 3) has no positions to choose from");
    refused(
        () -> on.maxPoolScatter(x, x, TWO),
        "maxPoolScatter: yBar is (2, 4, 5, 3) but the result has shape (2, 3, 4, 3)");
    refused(
        () -> on.maxPoolGather(x, of(2, 4, 5, 2), TWO),
        "maxPoolGather: x is (2, 4, 5, 3) but g is (2, 4, 5, 2); shapes must be equal,"
            + " nothing stretches by itself (see spread, plusRow, timesRow)");
  }

  @ParameterizedTest
  @MethodSource(KERNELS)
  void normalizations_need_values_and_a_scale_for_each_channel(Kernels on) {
    refused(
        () -> on.moments(of(0, 3)),
        "moments: x is (0, 3), so no channel has a value to take the mean of");
    refused(
        () -> on.batchNorm(of(2, 3), of(3), of(2), 0),
        "batchNorm: axis c is 3 in x (..., c) = (2, 3) but 2 in beta (c) = (2)");
    refused(
        () -> on.batchNormByInput(of(2, 3), of(3), of(3, 3), 0),
        "batchNormByInput: x is (2, 3) but yBar is (3, 3); shapes must be equal,"
            + " nothing stretches by itself (see spread, plusRow, timesRow)");
    refused(
        () -> on.batchNormByScale(of(0, 3), of(0, 3), 0),
        "batchNormByScale: x is (0, 3), so no channel has a value to take the mean of");
  }
}
