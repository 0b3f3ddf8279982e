// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.matmul;

/// The definition as it stands, `y[i, j] = Σ_p a[i, p] b[p, j]`: one sum at a time, to its end.
///
/// Two things make it slow. Each addition waits for the one before it, and `b` is read down a
/// column, so that of every cache line of 16 numbers that comes from memory one is used.
final class PlainLoops {
  private PlainLoops() {}

  static void multiply(float[] a, float[] b, float[] y, int n) {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        float sum = 0;
        for (int p = 0; p < n; p++) sum = Math.fma(a[i * n + p], b[p * n + j], sum);
        y[i * n + j] = sum;
      }
    }
  }
}
