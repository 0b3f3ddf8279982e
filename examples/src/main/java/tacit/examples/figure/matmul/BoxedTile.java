// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.matmul;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// [RegisterTile] but for its first lines: all sums begin with one zero that lies in a field.
///
/// The result is the same, at a small part of the speed. The zero of the field is an object on the
/// heap. A variable that holds it at first must hold an object ever after, so the compiler makes
/// one of every sum in every turn of the loop ("boxes" it), and no warning tells. Give each sum a
/// zero of its own.
final class BoxedTile {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
  private static final int V = S.length();
  private static final FloatVector ZERO = FloatVector.zero(S);

  private BoxedTile() {}

  static void multiply(float[] a, float[] b, float[] y, int n) {
    for (int j = 0; j < n; j += 2 * V) {
      for (int i = 0; i < n; i += 4) tile(a, i * n, b, j, y, i * n + j, n);
    }
  }

  private static void tile(float[] a, int at, float[] b, int j, float[] y, int to, int n) {
    FloatVector c00 = ZERO, c01 = ZERO;
    FloatVector c10 = ZERO, c11 = ZERO;
    FloatVector c20 = ZERO, c21 = ZERO;
    FloatVector c30 = ZERO, c31 = ZERO;
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
