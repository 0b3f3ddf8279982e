// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static tacit.autodiff.kernel.FloatTile.LANES;
import static tacit.autodiff.kernel.FloatTile.V;
import static tacit.autodiff.kernel.FloatTile.WIDTH;

import jdk.incubator.vector.FloatVector;

/// [FloatPixelTile] with four pixels, for machines with 16 vector registers.
final class FloatFourPixelTile {
  private static final int PIXEL = FloatPixels.BLOCK;

  private FloatFourPixelTile() {}

  static void multiply(
      float[] a,
      int pixel,
      int[] start,
      int first,
      int last,
      int run,
      float[] b,
      int panel,
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
    for (int s = first; s < last; s++) {
      int from = pixel + start[s], panelAt = panel + s * run * WIDTH;
      for (int p = 0; p < run; p++) {
        FloatVector b0 = FloatVector.fromArray(LANES, b, panelAt + p * WIDTH);
        FloatVector b1 = FloatVector.fromArray(LANES, b, panelAt + p * WIDTH + V);
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
  }
}
