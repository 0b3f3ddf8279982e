// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.matmul;

import java.util.Arrays;

/// The same three loops with `j` inside, `y[i, ·] ← y[i, ·] + a[i, p] b[p, ·]`.
///
/// Now `b` and `y` are read along their rows, and neighboring sums do not wait for each other. They
/// would fit into vectors. But the compiler cannot exclude that `y` and `b` are one array, where a
/// vector would read what is not yet written, so it takes one number after the other.
final class ReorderedLoops {
  private ReorderedLoops() {}

  static void multiply(float[] a, float[] b, float[] y, int n) {
    Arrays.fill(y, 0);
    for (int i = 0; i < n; i++) {
      for (int p = 0; p < n; p++) {
        float x = a[i * n + p];
        for (int j = 0; j < n; j++) y[i * n + j] = Math.fma(x, b[p * n + j], y[i * n + j]);
      }
    }
  }
}
