// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.matmul;

import java.util.Arrays;

/// The reordered loops over one block of `b` at a time, which all rows of `a` use while it stays in
/// the cache.
final class BlockedLoops {
  /// A block of 32 rows and 256 columns takes 32 KiB.
  private static final int ROWS = 32;

  private static final int COLUMNS = 256;

  private BlockedLoops() {}

  static void multiply(float[] a, float[] b, float[] y, int n) {
    Arrays.fill(y, 0);
    for (int j = 0; j < n; j += COLUMNS) {
      for (int p = 0; p < n; p += ROWS) {
        add(a, b, y, n, p, Math.min(n, p + ROWS), j, Math.min(n, j + COLUMNS));
      }
    }
  }

  /// Adds the part of the sums in which block `(p0 ≤ p < p1, j0 ≤ j < j1)` of `b` occurs.
  private static void add(float[] a, float[] b, float[] y, int n, int p0, int p1, int j0, int j1) {
    for (int i = 0; i < n; i++) {
      for (int p = p0; p < p1; p++) {
        float x = a[i * n + p];
        for (int j = j0; j < j1; j++) y[i * n + j] = Math.fma(x, b[p * n + j], y[i * n + j]);
      }
    }
  }
}
