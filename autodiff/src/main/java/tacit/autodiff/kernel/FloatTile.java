// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// The innermost loop of every matrix product in FLOAT32: twelve rows times one panel, `y[r, j] =
/// init[r, j] + Σ_p a[r, p] b[panel + p WIDTH + j]`, `j < WIDTH`.
///
/// ```text
///                b: WIDTH = 2 vectors
///               ┌────────┬────────┐
///               │   b0   │   b1   │  for each p: load two vectors,
///               └────────┴────────┘
///  a[0, p]       c00      c01          broadcast one number a row,
///  a[1, p]       c10      c11          two fused multiply-adds a row.
///     ⋮           ⋮        ⋮           All sums stay in registers.
/// ```
///
/// The rows lie in three strips of four, `a[r, p] = a[at + (r / 4) STRIP + 4 p + r % 4]`, so that
/// one register holds every address and the numbers of a step share a few cache lines. Twelve rows
/// make 24 sums, which hides the latency of the multiply-adds, and need 14 loads for them.
/// Everything takes 27 of the 32 vector registers of AVX-512 and NEON; AVX2 has 16, so there
/// [FloatSmallTile] does all.
///
/// What keeps the compiled loop free of allocation, spills and checks: each sum has its own first
/// value (a zero in a field is an object, and then every sum would be one), `p` is the only index
/// that moves, and nothing else lives in the method. It is long because every register has a name.
final class FloatTile {
  static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;
  static final int V = LANES.length();

  /// Columns of a panel.
  static final int WIDTH = 2 * V;

  /// Rows of a tile.
  static final int HEIGHT = V == 8 ? FloatSmallTile.HEIGHT : 12;

  private static final int STRIP = FloatPanels.STRIP;

  private FloatTile() {}

  /// Row `r` of `init` starts at `from + r ldFrom`, that of `y` at `to + r ld`.
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
      x = FloatVector.broadcast(LANES, a[at + 4 * p + STRIP]);
      c40 = x.fma(b0, c40);
      c41 = x.fma(b1, c41);
      x = FloatVector.broadcast(LANES, a[at + 4 * p + STRIP + 1]);
      c50 = x.fma(b0, c50);
      c51 = x.fma(b1, c51);
      x = FloatVector.broadcast(LANES, a[at + 4 * p + STRIP + 2]);
      c60 = x.fma(b0, c60);
      c61 = x.fma(b1, c61);
      x = FloatVector.broadcast(LANES, a[at + 4 * p + STRIP + 3]);
      c70 = x.fma(b0, c70);
      c71 = x.fma(b1, c71);
      x = FloatVector.broadcast(LANES, a[at + 4 * p + 2 * STRIP]);
      c80 = x.fma(b0, c80);
      c81 = x.fma(b1, c81);
      x = FloatVector.broadcast(LANES, a[at + 4 * p + 2 * STRIP + 1]);
      c90 = x.fma(b0, c90);
      c91 = x.fma(b1, c91);
      x = FloatVector.broadcast(LANES, a[at + 4 * p + 2 * STRIP + 2]);
      c100 = x.fma(b0, c100);
      c101 = x.fma(b1, c101);
      x = FloatVector.broadcast(LANES, a[at + 4 * p + 2 * STRIP + 3]);
      c110 = x.fma(b0, c110);
      c111 = x.fma(b1, c111);
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
    c40.add(FloatVector.fromArray(LANES, init, from + 4 * ldFrom)).intoArray(y, to + 4 * ld);
    c41.add(FloatVector.fromArray(LANES, init, from + 4 * ldFrom + V))
        .intoArray(y, to + 4 * ld + V);
    c50.add(FloatVector.fromArray(LANES, init, from + 5 * ldFrom)).intoArray(y, to + 5 * ld);
    c51.add(FloatVector.fromArray(LANES, init, from + 5 * ldFrom + V))
        .intoArray(y, to + 5 * ld + V);
    c60.add(FloatVector.fromArray(LANES, init, from + 6 * ldFrom)).intoArray(y, to + 6 * ld);
    c61.add(FloatVector.fromArray(LANES, init, from + 6 * ldFrom + V))
        .intoArray(y, to + 6 * ld + V);
    c70.add(FloatVector.fromArray(LANES, init, from + 7 * ldFrom)).intoArray(y, to + 7 * ld);
    c71.add(FloatVector.fromArray(LANES, init, from + 7 * ldFrom + V))
        .intoArray(y, to + 7 * ld + V);
    c80.add(FloatVector.fromArray(LANES, init, from + 8 * ldFrom)).intoArray(y, to + 8 * ld);
    c81.add(FloatVector.fromArray(LANES, init, from + 8 * ldFrom + V))
        .intoArray(y, to + 8 * ld + V);
    c90.add(FloatVector.fromArray(LANES, init, from + 9 * ldFrom)).intoArray(y, to + 9 * ld);
    c91.add(FloatVector.fromArray(LANES, init, from + 9 * ldFrom + V))
        .intoArray(y, to + 9 * ld + V);
    c100.add(FloatVector.fromArray(LANES, init, from + 10 * ldFrom)).intoArray(y, to + 10 * ld);
    c101.add(FloatVector.fromArray(LANES, init, from + 10 * ldFrom + V))
        .intoArray(y, to + 10 * ld + V);
    c110.add(FloatVector.fromArray(LANES, init, from + 11 * ldFrom)).intoArray(y, to + 11 * ld);
    c111.add(FloatVector.fromArray(LANES, init, from + 11 * ldFrom + V))
        .intoArray(y, to + 11 * ld + V);
  }
}
