// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;

/// Transposed copy of a matrix, `to[c, r] = from[r, c]`, in square blocks of one vector a side.
///
/// A block is transposed by the perfect shuffle: zip row `i` with row `i + V/2` into rows `2i` and
/// `2i + 1`. One such round moves the top bit of the row number to the bottom of the column number
/// and the top bit of the column number to the bottom of the row number; after `log₂ V` rounds the
/// two numbers have changed places. Two rounds at a time stay in registers.
final class FloatTranspose {
  private static final int V = FloatTile.V;
  private static final VectorShuffle<Float> LOW = VectorShuffle.makeZip(FloatTile.LANES, 0);
  private static final VectorShuffle<Float> HIGH = VectorShuffle.makeZip(FloatTile.LANES, 1);

  /// Rounds that [#block] knows: 2, 3 or 4; other vector lengths go one by one.
  private static final boolean SHUFFLES = V == 4 || V == 8 || V == 16;

  private FloatTranspose() {}

  /// Transposes `rows × columns` numbers; `ld` and `ldTo` are the distances between rows. `block`
  /// holds at least `V²` floats for use inside.
  static void copy(
      float[] from,
      int at,
      int ld,
      int rows,
      int columns,
      float[] to,
      int atTo,
      int ldTo,
      float[] block) {
    int r = 0;
    for (; SHUFFLES && r <= rows - V; r += V) {
      int c = 0;
      for (; c <= columns - V; c += V) {
        block(from, at + r * ld + c, ld, to, atTo + c * ldTo + r, ldTo, block);
      }
      oneByOne(from, at + r * ld + c, ld, V, columns - c, to, atTo + c * ldTo + r, ldTo);
    }
    oneByOne(from, at + r * ld, ld, rows - r, columns, to, atTo + r, ldTo);
  }

  private static void oneByOne(
      float[] from, int at, int ld, int rows, int columns, float[] to, int atTo, int ldTo) {
    for (int c = 0; c < columns; c++) {
      for (int r = 0; r < rows; r++) to[atTo + c * ldTo + r] = from[at + r * ld + c];
    }
  }

  private static void block(
      float[] from, int at, int ld, float[] to, int atTo, int ldTo, float[] half) {
    if (V == 4) {
      twoRounds(from, at, ld, to, atTo, ldTo);
    } else {
      twoRounds(from, at, ld, half, 0, V);
      if (V == 8) oneRound(half, to, atTo, ldTo);
      else twoRounds(half, 0, V, to, atTo, ldTo);
    }
  }

  private static void twoRounds(float[] from, int at, int ld, float[] to, int atTo, int ldTo) {
    for (int i = 0; i < V / 4; i++) {
      var a = FloatVector.fromArray(FloatTile.LANES, from, at + i * ld);
      var b = FloatVector.fromArray(FloatTile.LANES, from, at + (i + V / 4) * ld);
      var c = FloatVector.fromArray(FloatTile.LANES, from, at + (i + V / 2) * ld);
      var d = FloatVector.fromArray(FloatTile.LANES, from, at + (i + 3 * V / 4) * ld);
      var ac0 = a.rearrange(LOW, c);
      var ac1 = a.rearrange(HIGH, c);
      var bd0 = b.rearrange(LOW, d);
      var bd1 = b.rearrange(HIGH, d);
      ac0.rearrange(LOW, bd0).intoArray(to, atTo + 4 * i * ldTo);
      ac0.rearrange(HIGH, bd0).intoArray(to, atTo + (4 * i + 1) * ldTo);
      ac1.rearrange(LOW, bd1).intoArray(to, atTo + (4 * i + 2) * ldTo);
      ac1.rearrange(HIGH, bd1).intoArray(to, atTo + (4 * i + 3) * ldTo);
    }
  }

  private static void oneRound(float[] from, float[] to, int atTo, int ldTo) {
    for (int i = 0; i < V / 2; i++) {
      var a = FloatVector.fromArray(FloatTile.LANES, from, i * V);
      var b = FloatVector.fromArray(FloatTile.LANES, from, (i + V / 2) * V);
      a.rearrange(LOW, b).intoArray(to, atTo + 2 * i * ldTo);
      a.rearrange(HIGH, b).intoArray(to, atTo + (2 * i + 1) * ldTo);
    }
  }
}
