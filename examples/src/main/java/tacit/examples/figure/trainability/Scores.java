// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.util.Arrays;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Cpu;
import tacit.autodiff.kernel.Kernels;

/// What is read off predictions `(n, classes)`.
final class Scores {
  private static final Kernels ON = Cpu.kernels(1, Buffers.fresh());

  private Scores() {}

  /// Share of rows whose largest score is that of the label.
  static double accuracy(Tensor scores, Indices labels) {
    int n = scores.shape().size(0), k = scores.shape().size(1), hits = 0;
    double[] all = scores.toDoubles();
    for (int i = 0; i < n; i++) {
      int best = 0;
      for (int c = 1; c < k; c++) if (all[i * k + c] > all[i * k + best]) best = c;
      if (best == labels.get(i)) hits++;
    }
    return (double) hits / n;
  }

  /// Root of the mean square of all entries.
  static double rms(Tensor scores) {
    return Math.sqrt(Arrays.stream(scores.toDoubles()).map(x -> x * x).average().orElse(0));
  }

  /// `a b` on the calling thread.
  static Tensor times(Tensor a, Tensor b) {
    return ON.matmul(a, false, b, false);
  }
}
