// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static tacit.autodiff.kernel.FloatTile.LANES;
import static tacit.autodiff.kernel.FloatTile.V;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.FloatVector;

/// [FloatPixelTile] with seven pixels, for lines of 7, 14 or 28.
final class FloatSevenPixelTile {
  private static final int PIXEL = FloatPixels.BLOCK;
  private static final long STEP = FloatFilter.STEP;
  private static final long BYTES = STEP / 2;

  private FloatSevenPixelTile() {}

  static void multiply(
      float[] a,
      int pixel,
      int[] start,
      int first,
      int last,
      int run,
      MemorySegment b,
      long panel,
      float[] init,
      int atInit,
      int ldInit,
      float[] y,
      int to,
      int ld) {
    FloatVector c00 = FloatVector.zero(LANES), c01 = FloatVector.zero(LANES);
    FloatVector c10 = FloatVector.zero(LANES), c11 = FloatVector.zero(LANES);
    FloatVector c20 = FloatVector.zero(LANES), c21 = FloatVector.zero(LANES);
    FloatVector c30 = FloatVector.zero(LANES), c31 = FloatVector.zero(LANES);
    FloatVector c40 = FloatVector.zero(LANES), c41 = FloatVector.zero(LANES);
    FloatVector c50 = FloatVector.zero(LANES), c51 = FloatVector.zero(LANES);
    FloatVector c60 = FloatVector.zero(LANES), c61 = FloatVector.zero(LANES);
    for (int s = first; s < last; s++) {
      int from = pixel + start[s];
      long panelAt = panel + (long) s * run * STEP;
      for (int p = 0; p < run; p++) {
        long at = panelAt + (long) p * STEP;
        FloatVector b0 = FloatVector.fromMemorySegment(LANES, b, at, FloatFilter.ORDER);
        FloatVector b1 = FloatVector.fromMemorySegment(LANES, b, at + BYTES, FloatFilter.ORDER);
        FloatVector x = FloatVector.broadcast(LANES, a[from + p]);
        c00 = x.fma(b0, c00);
        c01 = x.fma(b1, c01);
        x = FloatVector.broadcast(LANES, a[from + p + PIXEL]);
        c10 = x.fma(b0, c10);
        c11 = x.fma(b1, c11);
        x = FloatVector.broadcast(LANES, a[from + p + 2 * PIXEL]);
        c20 = x.fma(b0, c20);
        c21 = x.fma(b1, c21);
        x = FloatVector.broadcast(LANES, a[from + p + 3 * PIXEL]);
        c30 = x.fma(b0, c30);
        c31 = x.fma(b1, c31);
        x = FloatVector.broadcast(LANES, a[from + p + 4 * PIXEL]);
        c40 = x.fma(b0, c40);
        c41 = x.fma(b1, c41);
        x = FloatVector.broadcast(LANES, a[from + p + 5 * PIXEL]);
        c50 = x.fma(b0, c50);
        c51 = x.fma(b1, c51);
        x = FloatVector.broadcast(LANES, a[from + p + 6 * PIXEL]);
        c60 = x.fma(b0, c60);
        c61 = x.fma(b1, c61);
      }
    }
    c00.add(FloatVector.fromArray(LANES, init, atInit)).intoArray(y, to);
    c01.add(FloatVector.fromArray(LANES, init, atInit + V)).intoArray(y, to + V);
    c10.add(FloatVector.fromArray(LANES, init, atInit + ldInit)).intoArray(y, to + ld);
    c11.add(FloatVector.fromArray(LANES, init, atInit + ldInit + V)).intoArray(y, to + ld + V);
    c20.add(FloatVector.fromArray(LANES, init, atInit + 2 * ldInit)).intoArray(y, to + 2 * ld);
    c21.add(FloatVector.fromArray(LANES, init, atInit + 2 * ldInit + V))
        .intoArray(y, to + 2 * ld + V);
    c30.add(FloatVector.fromArray(LANES, init, atInit + 3 * ldInit)).intoArray(y, to + 3 * ld);
    c31.add(FloatVector.fromArray(LANES, init, atInit + 3 * ldInit + V))
        .intoArray(y, to + 3 * ld + V);
    c40.add(FloatVector.fromArray(LANES, init, atInit + 4 * ldInit)).intoArray(y, to + 4 * ld);
    c41.add(FloatVector.fromArray(LANES, init, atInit + 4 * ldInit + V))
        .intoArray(y, to + 4 * ld + V);
    c50.add(FloatVector.fromArray(LANES, init, atInit + 5 * ldInit)).intoArray(y, to + 5 * ld);
    c51.add(FloatVector.fromArray(LANES, init, atInit + 5 * ldInit + V))
        .intoArray(y, to + 5 * ld + V);
    c60.add(FloatVector.fromArray(LANES, init, atInit + 6 * ldInit)).intoArray(y, to + 6 * ld);
    c61.add(FloatVector.fromArray(LANES, init, atInit + 6 * ldInit + V))
        .intoArray(y, to + 6 * ld + V);
  }
}
