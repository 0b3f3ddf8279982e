// SPDX-License-Identifier: Apache-2.0
package tacit.measures.companion;

import java.util.random.RandomGenerator;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.autodiff.linalg.Qr;

/// Maps of a representation `(n, 4)`, one of each group of [Invariance].
final class Maps {
  static final Kernels ON = new ScalarKernels();

  private Maps() {}

  private static Tensor times(Tensor x, Tensor map, double shift) {
    double[] y = ON.matmul(x, false, map, false).toDoubles();
    for (int i = 0; i < y.length; i++) y[i] += shift;
    return Tensor.of(x.shape(), y);
  }

  /// Neurons exchanged, two with another sign, all three times as large and moved.
  static Tensor neurons(Tensor x) {
    double[][] map = {{0, 0, -3, 0}, {3, 0, 0, 0}, {0, 0, 0, 3}, {0, -3, 0, 0}};
    return times(x, Tensor.matrix(map), 2);
  }

  static Tensor turned(Tensor x, RandomGenerator random) {
    return times(x, Qr.of(Tensor.gaussian(random, 4, 4)).q(), 0);
  }

  static Tensor sheared(Tensor x) {
    double[][] map = {{5, 1, 0, 0}, {0, 1, 0, 1}, {0, 0, .2, 0}, {1, 0, 0, 2}};
    return times(x, Tensor.matrix(map), -1);
  }
}
