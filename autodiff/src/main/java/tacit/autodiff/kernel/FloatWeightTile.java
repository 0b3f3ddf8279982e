// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import static tacit.autodiff.kernel.FloatTile.LANES;
import static tacit.autodiff.kernel.FloatTile.V;
import static tacit.autodiff.kernel.FloatTile.WIDTH;

import jdk.incubator.vector.FloatVector;

/// The innermost loop of a convolution's filter gradient: some neighboring weights times one panel
/// of cotangents, `sums[r, j] += Σ_p a[from + p PIXEL + r] b[p, j]` over pixels `p`.
///
/// ```text
///                     b: 2 vectors of output channels
///                    ┌────────┬────────┐
///                    │   b0   │   b1   │  for each pixel p: load two vectors,
///                    └────────┴────────┘
///  weight 0  a[p]     c00      c01          broadcast one number a weight,
///  weight 1  a[p + 1] c10      c11          two fused multiply-adds a weight.
///      ⋮       ⋮        ⋮        ⋮
/// ```
///
/// See [FloatPixelTile] for the layout and [FloatTile] for the rules.
final class FloatWeightTile {
  /// Weights of a tile: x86 with 8 lanes of float has 16 registers, everything else 32.
  static final int HEIGHT = V == 8 ? 4 : 12;

  private static final int PIXEL = FloatPixels.BLOCK;

  private FloatWeightTile() {}

  /// Adds to [#HEIGHT] rows of `sums`, `WIDTH` numbers each.
  static void multiply(int k, float[] a, int from, float[] b, int panel, float[] sums, int to) {
    if (HEIGHT == 12) twelve(k, a, from, b, panel, sums, to);
    else four(k, a, from, b, panel, sums, to);
  }

  private static void twelve(
      int k, float[] a, int from, float[] b, int panel, float[] sums, int to) {
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
    for (int p = 0; p < k; p++) {
      FloatVector b0 = FloatVector.fromArray(LANES, b, panel + p * WIDTH);
      FloatVector b1 = FloatVector.fromArray(LANES, b, panel + p * WIDTH + V);
      FloatVector x = FloatVector.broadcast(LANES, a[from + p * PIXEL]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      x = FloatVector.broadcast(LANES, a[from + p * PIXEL + 1]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
      x = FloatVector.broadcast(LANES, a[from + p * PIXEL + 2]);
      c20 = x.fma(b0, c20);
      c21 = x.fma(b1, c21);
      x = FloatVector.broadcast(LANES, a[from + p * PIXEL + 3]);
      c30 = x.fma(b0, c30);
      c31 = x.fma(b1, c31);
      x = FloatVector.broadcast(LANES, a[from + p * PIXEL + 4]);
      c40 = x.fma(b0, c40);
      c41 = x.fma(b1, c41);
      x = FloatVector.broadcast(LANES, a[from + p * PIXEL + 5]);
      c50 = x.fma(b0, c50);
      c51 = x.fma(b1, c51);
      x = FloatVector.broadcast(LANES, a[from + p * PIXEL + 6]);
      c60 = x.fma(b0, c60);
      c61 = x.fma(b1, c61);
      x = FloatVector.broadcast(LANES, a[from + p * PIXEL + 7]);
      c70 = x.fma(b0, c70);
      c71 = x.fma(b1, c71);
      x = FloatVector.broadcast(LANES, a[from + p * PIXEL + 8]);
      c80 = x.fma(b0, c80);
      c81 = x.fma(b1, c81);
      x = FloatVector.broadcast(LANES, a[from + p * PIXEL + 9]);
      c90 = x.fma(b0, c90);
      c91 = x.fma(b1, c91);
      x = FloatVector.broadcast(LANES, a[from + p * PIXEL + 10]);
      c100 = x.fma(b0, c100);
      c101 = x.fma(b1, c101);
      x = FloatVector.broadcast(LANES, a[from + p * PIXEL + 11]);
      c110 = x.fma(b0, c110);
      c111 = x.fma(b1, c111);
    }
    c00.add(FloatVector.fromArray(LANES, sums, to)).intoArray(sums, to);
    c01.add(FloatVector.fromArray(LANES, sums, to + V)).intoArray(sums, to + V);
    c10.add(FloatVector.fromArray(LANES, sums, to + WIDTH)).intoArray(sums, to + WIDTH);
    c11.add(FloatVector.fromArray(LANES, sums, to + WIDTH + V)).intoArray(sums, to + WIDTH + V);
    c20.add(FloatVector.fromArray(LANES, sums, to + 2 * WIDTH)).intoArray(sums, to + 2 * WIDTH);
    c21.add(FloatVector.fromArray(LANES, sums, to + 2 * WIDTH + V))
        .intoArray(sums, to + 2 * WIDTH + V);
    c30.add(FloatVector.fromArray(LANES, sums, to + 3 * WIDTH)).intoArray(sums, to + 3 * WIDTH);
    c31.add(FloatVector.fromArray(LANES, sums, to + 3 * WIDTH + V))
        .intoArray(sums, to + 3 * WIDTH + V);
    c40.add(FloatVector.fromArray(LANES, sums, to + 4 * WIDTH)).intoArray(sums, to + 4 * WIDTH);
    c41.add(FloatVector.fromArray(LANES, sums, to + 4 * WIDTH + V))
        .intoArray(sums, to + 4 * WIDTH + V);
    c50.add(FloatVector.fromArray(LANES, sums, to + 5 * WIDTH)).intoArray(sums, to + 5 * WIDTH);
    c51.add(FloatVector.fromArray(LANES, sums, to + 5 * WIDTH + V))
        .intoArray(sums, to + 5 * WIDTH + V);
    c60.add(FloatVector.fromArray(LANES, sums, to + 6 * WIDTH)).intoArray(sums, to + 6 * WIDTH);
    c61.add(FloatVector.fromArray(LANES, sums, to + 6 * WIDTH + V))
        .intoArray(sums, to + 6 * WIDTH + V);
    c70.add(FloatVector.fromArray(LANES, sums, to + 7 * WIDTH)).intoArray(sums, to + 7 * WIDTH);
    c71.add(FloatVector.fromArray(LANES, sums, to + 7 * WIDTH + V))
        .intoArray(sums, to + 7 * WIDTH + V);
    c80.add(FloatVector.fromArray(LANES, sums, to + 8 * WIDTH)).intoArray(sums, to + 8 * WIDTH);
    c81.add(FloatVector.fromArray(LANES, sums, to + 8 * WIDTH + V))
        .intoArray(sums, to + 8 * WIDTH + V);
    c90.add(FloatVector.fromArray(LANES, sums, to + 9 * WIDTH)).intoArray(sums, to + 9 * WIDTH);
    c91.add(FloatVector.fromArray(LANES, sums, to + 9 * WIDTH + V))
        .intoArray(sums, to + 9 * WIDTH + V);
    c100.add(FloatVector.fromArray(LANES, sums, to + 10 * WIDTH)).intoArray(sums, to + 10 * WIDTH);
    c101.add(FloatVector.fromArray(LANES, sums, to + 10 * WIDTH + V))
        .intoArray(sums, to + 10 * WIDTH + V);
    c110.add(FloatVector.fromArray(LANES, sums, to + 11 * WIDTH)).intoArray(sums, to + 11 * WIDTH);
    c111.add(FloatVector.fromArray(LANES, sums, to + 11 * WIDTH + V))
        .intoArray(sums, to + 11 * WIDTH + V);
  }

  private static void four(int k, float[] a, int from, float[] b, int panel, float[] sums, int to) {
    FloatVector c00 = FloatVector.zero(LANES), c01 = FloatVector.zero(LANES);
    FloatVector c10 = FloatVector.zero(LANES), c11 = FloatVector.zero(LANES);
    FloatVector c20 = FloatVector.zero(LANES), c21 = FloatVector.zero(LANES);
    FloatVector c30 = FloatVector.zero(LANES), c31 = FloatVector.zero(LANES);
    for (int p = 0; p < k; p++) {
      FloatVector b0 = FloatVector.fromArray(LANES, b, panel + p * WIDTH);
      FloatVector b1 = FloatVector.fromArray(LANES, b, panel + p * WIDTH + V);
      FloatVector x = FloatVector.broadcast(LANES, a[from + p * PIXEL]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      x = FloatVector.broadcast(LANES, a[from + p * PIXEL + 1]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
      x = FloatVector.broadcast(LANES, a[from + p * PIXEL + 2]);
      c20 = x.fma(b0, c20);
      c21 = x.fma(b1, c21);
      x = FloatVector.broadcast(LANES, a[from + p * PIXEL + 3]);
      c30 = x.fma(b0, c30);
      c31 = x.fma(b1, c31);
    }
    c00.add(FloatVector.fromArray(LANES, sums, to)).intoArray(sums, to);
    c01.add(FloatVector.fromArray(LANES, sums, to + V)).intoArray(sums, to + V);
    c10.add(FloatVector.fromArray(LANES, sums, to + WIDTH)).intoArray(sums, to + WIDTH);
    c11.add(FloatVector.fromArray(LANES, sums, to + WIDTH + V)).intoArray(sums, to + WIDTH + V);
    c20.add(FloatVector.fromArray(LANES, sums, to + 2 * WIDTH)).intoArray(sums, to + 2 * WIDTH);
    c21.add(FloatVector.fromArray(LANES, sums, to + 2 * WIDTH + V))
        .intoArray(sums, to + 2 * WIDTH + V);
    c30.add(FloatVector.fromArray(LANES, sums, to + 3 * WIDTH)).intoArray(sums, to + 3 * WIDTH);
    c31.add(FloatVector.fromArray(LANES, sums, to + 3 * WIDTH + V))
        .intoArray(sums, to + 3 * WIDTH + V);
  }
}
