// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.matmul;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Eight vectors of sums in registers, four rows of two; `n` is a multiple of 4 and of `2 V`.
///
/// ```text
///              b0   b1       two loads of b serve four rows,
///   a[0, p]   c00  c01       each broadcast of a serves two vectors,
///   a[1, p]   c10  c11       and eight chains of multiply-adds
///   a[2, p]   c20  c21       do not wait for each other
///   a[3, p]   c30  c31
/// ```
///
/// Each sum begins with a zero of its own. What happens otherwise shows [BoxedTile].
final class RegisterTile {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
  private static final int V = S.length();

  private RegisterTile() {}

  static void multiply(float[] a, float[] b, float[] y, int n) {
    for (int j = 0; j < n; j += 2 * V) {
      for (int i = 0; i < n; i += 4) tile(a, i * n, b, j, y, i * n + j, n);
    }
  }

  private static void tile(float[] a, int at, float[] b, int j, float[] y, int to, int n) {
    FloatVector c00 = FloatVector.zero(S), c01 = FloatVector.zero(S);
    FloatVector c10 = FloatVector.zero(S), c11 = FloatVector.zero(S);
    FloatVector c20 = FloatVector.zero(S), c21 = FloatVector.zero(S);
    FloatVector c30 = FloatVector.zero(S), c31 = FloatVector.zero(S);
    for (int p = 0; p < n; p++) {
      FloatVector b0 = FloatVector.fromArray(S, b, p * n + j);
      FloatVector b1 = FloatVector.fromArray(S, b, p * n + j + V);
      FloatVector x = FloatVector.broadcast(S, a[at + p]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      x = FloatVector.broadcast(S, a[at + n + p]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
      x = FloatVector.broadcast(S, a[at + 2 * n + p]);
      c20 = x.fma(b0, c20);
      c21 = x.fma(b1, c21);
      x = FloatVector.broadcast(S, a[at + 3 * n + p]);
      c30 = x.fma(b0, c30);
      c31 = x.fma(b1, c31);
    }
    c00.intoArray(y, to);
    c01.intoArray(y, to + V);
    c10.intoArray(y, to + n);
    c11.intoArray(y, to + n + V);
    c20.intoArray(y, to + 2 * n);
    c21.intoArray(y, to + 2 * n + V);
    c30.intoArray(y, to + 3 * n);
    c31.intoArray(y, to + 3 * n + V);
  }
}
