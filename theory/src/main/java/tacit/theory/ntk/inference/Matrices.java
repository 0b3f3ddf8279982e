// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.inference;

import java.util.Arrays;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Cpu;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.op.Add;
import tacit.autodiff.op.Subtract;

/// The few products and sums that inference needs, on one thread, so that bits do not depend on the
/// number of cores.
final class Matrices {
  static final Kernels ON = Cpu.kernels(1, Buffers.fresh());

  private Matrices() {}

  /// `a b`.
  static Tensor times(Tensor a, Tensor b) {
    return ON.matmul(a, false, b, false);
  }

  /// `aᵀ b`.
  static Tensor transposedTimes(Tensor a, Tensor b) {
    return ON.matmul(a, true, b, false);
  }

  /// `a bᵀ`.
  static Tensor timesTransposed(Tensor a, Tensor b) {
    return ON.matmul(a, false, b, true);
  }

  static Tensor transposed(Tensor a) {
    return ON.permute(a, 1, 0);
  }

  static Tensor plus(Tensor a, Tensor b) {
    return ON.zip(new Add(), a, b);
  }

  static Tensor minus(Tensor a, Tensor b) {
    return ON.zip(new Subtract(), a, b);
  }

  /// `a + r I`.
  static Tensor plusDiagonal(Tensor a, double r) {
    double[] values = a.toDoubles();
    int n = a.shape().size(0);
    for (int i = 0; i < n; i++) values[i * n + i] += r;
    return Tensor.of(a.shape(), values);
  }

  /// `diag(d) a`.
  static Tensor scaleRows(double[] d, Tensor a) {
    double[] values = a.toDoubles();
    int k = a.shape().size(1);
    for (int i = 0; i < values.length; i++) values[i] *= d[i / k];
    return Tensor.of(a.shape(), values);
  }

  static double trace(Tensor a) {
    double sum = 0;
    for (int i = 0; i < a.shape().size(0); i++) sum += a.get(i, i);
    return sum;
  }

  static boolean finite(Tensor a) {
    return Arrays.stream(a.toDoubles()).allMatch(Double::isFinite);
  }
}
