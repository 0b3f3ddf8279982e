// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tacit.autodiff.check.Cases;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.autodiff.kernel.Window;

/// Fused operations against the small ones that they replace: values and gradients.
class FusedTest {
  private static final Kernels ON = new ScalarKernels();

  private static Var drawn(Seed seed, String name, int... sizes) {
    return Var.of(Tensor.gaussian(seed.child(name).generator(), sizes), ON);
  }

  /// Gradients of `⟨u, y⟩` with the same drawn `u` for both, by each of `wrt`.
  private static void sameGradients(Seed seed, double units, Var y, Var z, Var... wrt) {
    Var u = drawn(seed, "u", y.shape().toArray());
    for (Var w : wrt) {
      Close.within(units, y.vjp(u, w).getFirst(), z.vjp(u, w).getFirst());
    }
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void fused_dense_is_matmul_and_row_and_rectifier(Seed seed) {
    Var x = drawn(seed, "x", 4, 3), w = drawn(seed, "w", 3, 2), b = drawn(seed, "b", 2);
    Var plain = x.matmul(w).plusRow(b);
    Close.within(0, x.dense(w, b), plain);
    Close.within(0, x.denseRelu(w, b), plain.relu());
    sameGradients(seed, 0, x.dense(w, b), plain, x, w, b);
    sameGradients(seed, 0, x.denseRelu(w, b), plain.relu(), x, w, b);
  }

  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void fused_convolution_is_convolution_and_row_and_rectifier(Seed seed) {
    Window window = new Window(3, 2, 2, 1, 1, 1, 0, 1);
    Var x = drawn(seed, "x", 2, 5, 4, 3), w = drawn(seed, "w", 3, 2, 3, 2), b = drawn(seed, "b", 2);
    Var plain = x.convolve(w, window).plusRow(b);
    Close.within(0, x.convolve(w, b, false, window), plain);
    Close.within(0, x.convolve(w, b, true, window), plain.relu());
    sameGradients(seed, 0, x.convolve(w, b, false, window), plain, x, w, b);
    sameGradients(seed, 0, x.convolve(w, b, true, window), plain.relu(), x, w, b);
  }

  /// Sums of 4 terms of size about 5, in another order.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void fused_cross_entropy_is_that_of_the_log_softmax(Seed seed) {
    Var x = drawn(seed, "x", 3, 4), t = drawn(seed, "t", 3, 4).softmax();
    Var plain = t.times(x.logSoftmax()).sum(1).negate();
    Close.within(20, x.softmaxCrossEntropy(t), plain);
    sameGradients(seed, 20, x.softmaxCrossEntropy(t), plain, x, t);
  }

  /// Sums of 4 terms in another order, divided by a spread that may be a tenth of the values.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void fused_layerNorm_is_that_of_small_operations(Seed seed) {
    Var x = drawn(seed, "x", 2, 5, 4);
    Var centered = x.minus(x.mean(2).spreadLike(x.shape(), 2));
    Var rate = centered.square().mean(2).plus(1e-5).power(-0.5);
    Var plain = centered.times(rate.spreadLike(x.shape(), 2));
    Var fused = x.layerNorm(1e-5);
    Close.within(100, fused, plain);
    sameGradients(seed, 1000, fused, plain, x);
  }

  /// Sums of 10 terms in another order, divided by a spread that may be a tenth of the values.
  @ParameterizedTest
  @MethodSource(Cases.SEEDS)
  void fused_batchNorm_is_that_of_small_operations(Seed seed) {
    Var x = drawn(seed, "x", 2, 5, 3),
        gamma = drawn(seed, "gamma", 3),
        beta = drawn(seed, "beta", 3);
    Var centered = x.minus(x.mean(0, 1).spreadLike(x.shape(), 0, 1));
    Var rate = centered.square().mean(0, 1).plus(1e-5).power(-0.5);
    Var plain = centered.timesRow(rate.times(gamma)).plusRow(beta);
    Var fused = x.batchNorm(gamma, beta, 1e-5);
    Close.within(100, fused, plain);
    sameGradients(seed, 1000, fused, plain, x, gamma, beta);
  }
}
