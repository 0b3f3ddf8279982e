// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static tacit.autodiff.kernel.FloatTile.LANES;
import static tacit.autodiff.kernel.FloatTile.V;
import static tacit.autodiff.kernel.FloatTile.WIDTH;

import jdk.incubator.vector.FloatVector;

/// The innermost loop of a convolution: some neighboring output pixels times one panel of the
/// filter, `y[r, j] = init[r, j] + Σ_{s, p} a[pixel + start[s] + p + r PIXEL] b[s, p, j]`.
///
/// ```text
///                       b: 2 vectors of output channels
///                      ┌────────┬────────┐
///                      │   b0   │   b1   │  for each run s (a kernel row and a block of
///                      └────────┴────────┘  channels), for each number p of it:
///  pixel 0   a[p]       c00      c01          load two vectors,
///  pixel 1   a[p + 16]  c10      c11          broadcast one number a pixel,
///      ⋮        ⋮         ⋮        ⋮           two fused multiply-adds a pixel.
/// ```
///
/// Images lie in blocks of [FloatPixels#BLOCK] channels, so the windows of neighboring pixels begin
/// that far apart and one register holds all addresses. The loops are nested, with all sums in
/// registers throughout. See [FloatTile] for the other rules.
final class FloatPixelTile {
  private static final int PIXEL = FloatPixels.BLOCK;

  /// The most pixels of a tile.
  static final int MOST = 14;

  private FloatPixelTile() {}

  /// Runs `first` (inclusive) to `last` (exclusive); `pixels` is 4, 8 or 14. Row `r` of `init`
  /// starts at `atInit + r ldInit`, that of `y` at `to + r ld`.
  static void multiply(
      int pixels,
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
    switch (pixels) {
      case 14 ->
          FloatFourteenPixelTile.multiply(
              a, pixel, start, first, last, run, b, panel, init, atInit, ldInit, y, to, ld);
      case 8 -> eight(a, pixel, start, first, last, run, b, panel, init, atInit, ldInit, y, to, ld);
      default ->
          FloatFourPixelTile.multiply(
              a, pixel, start, first, last, run, b, panel, init, atInit, ldInit, y, to, ld);
    }
  }

  private static void eight(
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
  }
}
