// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static tacit.autodiff.kernel.FloatTile.LANES;
import static tacit.autodiff.kernel.FloatTile.V;
import static tacit.autodiff.kernel.FloatTile.WIDTH;

import jdk.incubator.vector.FloatVector;

/// [FloatTile] with one strip of four rows: the last rows of a matrix, and all rows where vector
/// registers are few. Eight sums are just enough to hide the latency of the multiply-adds.
final class FloatSmallTile {
  static final int HEIGHT = 4;

  private FloatSmallTile() {}

  static void multiply(
      int k,
      float[] a,
      int at,
      float[] b,
      int panel,
      float[] init,
      int from,
      int ldFrom,
      float[] y,
      int to,
      int ld) {
    FloatVector c00 = FloatVector.zero(LANES), c01 = FloatVector.zero(LANES);
    FloatVector c10 = FloatVector.zero(LANES), c11 = FloatVector.zero(LANES);
    FloatVector c20 = FloatVector.zero(LANES), c21 = FloatVector.zero(LANES);
    FloatVector c30 = FloatVector.zero(LANES), c31 = FloatVector.zero(LANES);
    for (int p = 0; p < k; p++) {
      FloatVector b0 = FloatVector.fromArray(LANES, b, panel + p * WIDTH);
      FloatVector b1 = FloatVector.fromArray(LANES, b, panel + p * WIDTH + V);
      FloatVector x = FloatVector.broadcast(LANES, a[at + 4 * p]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      x = FloatVector.broadcast(LANES, a[at + 4 * p + 1]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
      x = FloatVector.broadcast(LANES, a[at + 4 * p + 2]);
      c20 = x.fma(b0, c20);
      c21 = x.fma(b1, c21);
      x = FloatVector.broadcast(LANES, a[at + 4 * p + 3]);
      c30 = x.fma(b0, c30);
      c31 = x.fma(b1, c31);
    }
    c00.add(FloatVector.fromArray(LANES, init, from)).intoArray(y, to);
    c01.add(FloatVector.fromArray(LANES, init, from + V)).intoArray(y, to + V);
    c10.add(FloatVector.fromArray(LANES, init, from + ldFrom)).intoArray(y, to + ld);
    c11.add(FloatVector.fromArray(LANES, init, from + ldFrom + V)).intoArray(y, to + ld + V);
    c20.add(FloatVector.fromArray(LANES, init, from + 2 * ldFrom)).intoArray(y, to + 2 * ld);
    c21.add(FloatVector.fromArray(LANES, init, from + 2 * ldFrom + V))
        .intoArray(y, to + 2 * ld + V);
    c30.add(FloatVector.fromArray(LANES, init, from + 3 * ldFrom)).intoArray(y, to + 3 * ld);
    c31.add(FloatVector.fromArray(LANES, init, from + 3 * ldFrom + V))
        .intoArray(y, to + 3 * ld + V);
  }
}
