// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;

/// Layers to try theorems on, `(n, W)`, and the plain algebra of the side that calls no measure.
final class Layers {
  static final Kernels ON = new ScalarKernels();

  private Layers() {}

  /// `x = B z + σ ξ + m`: `W` neurons that read the same `d` numbers, with means of their own.
  static Tensor noisy(RandomGenerator random, int n, int width, int d, double sigma) {
    Tensor signal = times(Tensor.gaussian(random, n, d), Tensor.gaussian(random, d, width));
    Tensor noise = Tensor.gaussian(random, n, width), mean = Tensor.gaussian(random, width);
    double[] x = signal.toDoubles();
    for (int i = 0; i < x.length; i++) {
      x[i] += sigma * noise.get(i / width, i % width) + mean.get(i % width);
    }
    return Tensor.of(signal.shape(), x);
  }

  /// Neurons 0 to `size − 1`.
  static Indices first(int size) {
    return Indices.of(IntStream.range(0, size).toArray());
  }

  static Tensor times(Tensor a, Tensor b) {
    return ON.matmul(a, false, b, false);
  }

  /// `aᵀ b`.
  static Tensor transposedTimes(Tensor a, Tensor b) {
    return ON.matmul(a, true, b, false);
  }

  /// Columns less their means.
  static Tensor centered(Tensor x) {
    int n = x.shape().size(0), width = x.shape().size(1);
    double[] mean = new double[width], c = x.toDoubles();
    for (int i = 0; i < c.length; i++) mean[i % width] += c[i] / n;
    for (int i = 0; i < c.length; i++) c[i] -= mean[i % width];
    return Tensor.of(x.shape(), c);
  }

  static Tensor columns(Tensor x, Indices chunk) {
    double[][] some = new double[x.shape().size(0)][chunk.size()];
    for (int i = 0; i < some.length; i++) {
      for (int a = 0; a < chunk.size(); a++) some[i][a] = x.get(i, chunk.get(a));
    }
    return Tensor.matrix(some);
  }

  /// Rows `from` to `to − 1`.
  static Tensor rows(Tensor x, int from, int to) {
    int width = x.shape().size(1);
    double[] some = Arrays.copyOfRange(x.toDoubles(), from * width, to * width);
    return Tensor.of(Shape.of(to - from, width), some);
  }

  /// `‖x‖²`, of all numbers.
  static double square(Tensor x) {
    return Arrays.stream(x.toDoubles()).map(v -> v * v).sum();
  }
}
