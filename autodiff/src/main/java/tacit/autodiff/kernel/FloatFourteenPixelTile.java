// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static tacit.autodiff.kernel.FloatTile.LANES;
import static tacit.autodiff.kernel.FloatTile.V;
import static tacit.autodiff.kernel.FloatTile.WIDTH;

import jdk.incubator.vector.FloatVector;

/// [FloatPixelTile] with fourteen pixels, for lines of 14 or 28.
final class FloatFourteenPixelTile {
  private static final int PIXEL = FloatPixels.BLOCK;

  private FloatFourteenPixelTile() {}

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
    FloatVector c40 = FloatVector.zero(LANES), c41 = FloatVector.zero(LANES);
    FloatVector c50 = FloatVector.zero(LANES), c51 = FloatVector.zero(LANES);
    FloatVector c60 = FloatVector.zero(LANES), c61 = FloatVector.zero(LANES);
    FloatVector c70 = FloatVector.zero(LANES), c71 = FloatVector.zero(LANES);
    FloatVector c80 = FloatVector.zero(LANES), c81 = FloatVector.zero(LANES);
    FloatVector c90 = FloatVector.zero(LANES), c91 = FloatVector.zero(LANES);
    FloatVector c100 = FloatVector.zero(LANES), c101 = FloatVector.zero(LANES);
    FloatVector c110 = FloatVector.zero(LANES), c111 = FloatVector.zero(LANES);
    FloatVector c120 = FloatVector.zero(LANES), c121 = FloatVector.zero(LANES);
    FloatVector c130 = FloatVector.zero(LANES), c131 = FloatVector.zero(LANES);
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
        x = FloatVector.broadcast(LANES, a[from + p + 4 * PIXEL]);
        c40 = x.fma(b0, c40);
        c41 = x.fma(b1, c41);
        x = FloatVector.broadcast(LANES, a[from + p + 5 * PIXEL]);
        c50 = x.fma(b0, c50);
        c51 = x.fma(b1, c51);
        x = FloatVector.broadcast(LANES, a[from + p + 6 * PIXEL]);
        c60 = x.fma(b0, c60);
        c61 = x.fma(b1, c61);
        x = FloatVector.broadcast(LANES, a[from + p + 7 * PIXEL]);
        c70 = x.fma(b0, c70);
        c71 = x.fma(b1, c71);
        x = FloatVector.broadcast(LANES, a[from + p + 8 * PIXEL]);
        c80 = x.fma(b0, c80);
        c81 = x.fma(b1, c81);
        x = FloatVector.broadcast(LANES, a[from + p + 9 * PIXEL]);
        c90 = x.fma(b0, c90);
        c91 = x.fma(b1, c91);
        x = FloatVector.broadcast(LANES, a[from + p + 10 * PIXEL]);
        c100 = x.fma(b0, c100);
        c101 = x.fma(b1, c101);
        x = FloatVector.broadcast(LANES, a[from + p + 11 * PIXEL]);
        c110 = x.fma(b0, c110);
        c111 = x.fma(b1, c111);
        x = FloatVector.broadcast(LANES, a[from + p + 12 * PIXEL]);
        c120 = x.fma(b0, c120);
        c121 = x.fma(b1, c121);
        x = FloatVector.broadcast(LANES, a[from + p + 13 * PIXEL]);
        c130 = x.fma(b0, c130);
        c131 = x.fma(b1, c131);
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
    c70.add(FloatVector.fromArray(LANES, init, atInit + 7 * ldInit)).intoArray(y, to + 7 * ld);
    c71.add(FloatVector.fromArray(LANES, init, atInit + 7 * ldInit + V))
        .intoArray(y, to + 7 * ld + V);
    c80.add(FloatVector.fromArray(LANES, init, atInit + 8 * ldInit)).intoArray(y, to + 8 * ld);
    c81.add(FloatVector.fromArray(LANES, init, atInit + 8 * ldInit + V))
        .intoArray(y, to + 8 * ld + V);
    c90.add(FloatVector.fromArray(LANES, init, atInit + 9 * ldInit)).intoArray(y, to + 9 * ld);
    c91.add(FloatVector.fromArray(LANES, init, atInit + 9 * ldInit + V))
        .intoArray(y, to + 9 * ld + V);
    c100.add(FloatVector.fromArray(LANES, init, atInit + 10 * ldInit)).intoArray(y, to + 10 * ld);
    c101.add(FloatVector.fromArray(LANES, init, atInit + 10 * ldInit + V))
        .intoArray(y, to + 10 * ld + V);
    c110.add(FloatVector.fromArray(LANES, init, atInit + 11 * ldInit)).intoArray(y, to + 11 * ld);
    c111.add(FloatVector.fromArray(LANES, init, atInit + 11 * ldInit + V))
        .intoArray(y, to + 11 * ld + V);
    c120.add(FloatVector.fromArray(LANES, init, atInit + 12 * ldInit)).intoArray(y, to + 12 * ld);
    c121.add(FloatVector.fromArray(LANES, init, atInit + 12 * ldInit + V))
        .intoArray(y, to + 12 * ld + V);
    c130.add(FloatVector.fromArray(LANES, init, atInit + 13 * ldInit)).intoArray(y, to + 13 * ld);
    c131.add(FloatVector.fromArray(LANES, init, atInit + 13 * ldInit + V))
        .intoArray(y, to + 13 * ld + V);
  }
}
