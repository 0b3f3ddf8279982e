// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/// 4 rows by one to four vectors of a [DoubleStrip], their sums in registers: each sum has its own
/// zero, for shared ones would be boxed.
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record DoubleStripTiles(
    double[] a, int row, int column, double[] b, int leadB, double[] y, int leadY) {
  private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
  private static final int L = S.length();

  void four(int from, int left, int right, int k, boolean more) {
    DoubleVector c00 = DoubleVector.zero(S),
        c01 = DoubleVector.zero(S),
        c02 = DoubleVector.zero(S),
        c03 = DoubleVector.zero(S);
    DoubleVector c10 = DoubleVector.zero(S),
        c11 = DoubleVector.zero(S),
        c12 = DoubleVector.zero(S),
        c13 = DoubleVector.zero(S);
    DoubleVector c20 = DoubleVector.zero(S),
        c21 = DoubleVector.zero(S),
        c22 = DoubleVector.zero(S),
        c23 = DoubleVector.zero(S);
    DoubleVector c30 = DoubleVector.zero(S),
        c31 = DoubleVector.zero(S),
        c32 = DoubleVector.zero(S),
        c33 = DoubleVector.zero(S);
    for (int p = 0; p < k; p++, left += column, right += leadB) {
      DoubleVector b0 = DoubleVector.fromArray(S, b, right);
      DoubleVector b1 = DoubleVector.fromArray(S, b, right + L);
      DoubleVector b2 = DoubleVector.fromArray(S, b, right + 2 * L);
      DoubleVector b3 = DoubleVector.fromArray(S, b, right + 3 * L);
      DoubleVector x = DoubleVector.broadcast(S, a[left]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      c02 = x.fma(b2, c02);
      c03 = x.fma(b3, c03);
      x = DoubleVector.broadcast(S, a[left + row]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
      c12 = x.fma(b2, c12);
      c13 = x.fma(b3, c13);
      x = DoubleVector.broadcast(S, a[left + 2 * row]);
      c20 = x.fma(b0, c20);
      c21 = x.fma(b1, c21);
      c22 = x.fma(b2, c22);
      c23 = x.fma(b3, c23);
      x = DoubleVector.broadcast(S, a[left + 3 * row]);
      c30 = x.fma(b0, c30);
      c31 = x.fma(b1, c31);
      c32 = x.fma(b2, c32);
      c33 = x.fma(b3, c33);
    }
    store(c00, from, more);
    store(c01, from + L, more);
    store(c02, from + 2 * L, more);
    store(c03, from + 3 * L, more);
    store(c10, from + leadY, more);
    store(c11, from + leadY + L, more);
    store(c12, from + leadY + 2 * L, more);
    store(c13, from + leadY + 3 * L, more);
    store(c20, from + 2 * leadY, more);
    store(c21, from + 2 * leadY + L, more);
    store(c22, from + 2 * leadY + 2 * L, more);
    store(c23, from + 2 * leadY + 3 * L, more);
    store(c30, from + 3 * leadY, more);
    store(c31, from + 3 * leadY + L, more);
    store(c32, from + 3 * leadY + 2 * L, more);
    store(c33, from + 3 * leadY + 3 * L, more);
  }

  void three(int from, int left, int right, int k, boolean more) {
    DoubleVector c00 = DoubleVector.zero(S), c01 = DoubleVector.zero(S), c02 = DoubleVector.zero(S);
    DoubleVector c10 = DoubleVector.zero(S), c11 = DoubleVector.zero(S), c12 = DoubleVector.zero(S);
    DoubleVector c20 = DoubleVector.zero(S), c21 = DoubleVector.zero(S), c22 = DoubleVector.zero(S);
    DoubleVector c30 = DoubleVector.zero(S), c31 = DoubleVector.zero(S), c32 = DoubleVector.zero(S);
    for (int p = 0; p < k; p++, left += column, right += leadB) {
      DoubleVector b0 = DoubleVector.fromArray(S, b, right);
      DoubleVector b1 = DoubleVector.fromArray(S, b, right + L);
      DoubleVector b2 = DoubleVector.fromArray(S, b, right + 2 * L);
      DoubleVector x = DoubleVector.broadcast(S, a[left]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      c02 = x.fma(b2, c02);
      x = DoubleVector.broadcast(S, a[left + row]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
      c12 = x.fma(b2, c12);
      x = DoubleVector.broadcast(S, a[left + 2 * row]);
      c20 = x.fma(b0, c20);
      c21 = x.fma(b1, c21);
      c22 = x.fma(b2, c22);
      x = DoubleVector.broadcast(S, a[left + 3 * row]);
      c30 = x.fma(b0, c30);
      c31 = x.fma(b1, c31);
      c32 = x.fma(b2, c32);
    }
    store(c00, from, more);
    store(c01, from + L, more);
    store(c02, from + 2 * L, more);
    store(c10, from + leadY, more);
    store(c11, from + leadY + L, more);
    store(c12, from + leadY + 2 * L, more);
    store(c20, from + 2 * leadY, more);
    store(c21, from + 2 * leadY + L, more);
    store(c22, from + 2 * leadY + 2 * L, more);
    store(c30, from + 3 * leadY, more);
    store(c31, from + 3 * leadY + L, more);
    store(c32, from + 3 * leadY + 2 * L, more);
  }

  void two(int from, int left, int right, int k, boolean more) {
    DoubleVector c00 = DoubleVector.zero(S), c01 = DoubleVector.zero(S);
    DoubleVector c10 = DoubleVector.zero(S), c11 = DoubleVector.zero(S);
    DoubleVector c20 = DoubleVector.zero(S), c21 = DoubleVector.zero(S);
    DoubleVector c30 = DoubleVector.zero(S), c31 = DoubleVector.zero(S);
    for (int p = 0; p < k; p++, left += column, right += leadB) {
      DoubleVector b0 = DoubleVector.fromArray(S, b, right);
      DoubleVector b1 = DoubleVector.fromArray(S, b, right + L);
      DoubleVector x = DoubleVector.broadcast(S, a[left]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      x = DoubleVector.broadcast(S, a[left + row]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
      x = DoubleVector.broadcast(S, a[left + 2 * row]);
      c20 = x.fma(b0, c20);
      c21 = x.fma(b1, c21);
      x = DoubleVector.broadcast(S, a[left + 3 * row]);
      c30 = x.fma(b0, c30);
      c31 = x.fma(b1, c31);
    }
    store(c00, from, more);
    store(c01, from + L, more);
    store(c10, from + leadY, more);
    store(c11, from + leadY + L, more);
    store(c20, from + 2 * leadY, more);
    store(c21, from + 2 * leadY + L, more);
    store(c30, from + 3 * leadY, more);
    store(c31, from + 3 * leadY + L, more);
  }

  void one(int from, int left, int right, int k, boolean more) {
    DoubleVector c00 = DoubleVector.zero(S);
    DoubleVector c10 = DoubleVector.zero(S);
    DoubleVector c20 = DoubleVector.zero(S);
    DoubleVector c30 = DoubleVector.zero(S);
    for (int p = 0; p < k; p++, left += column, right += leadB) {
      DoubleVector b0 = DoubleVector.fromArray(S, b, right);
      DoubleVector x = DoubleVector.broadcast(S, a[left]);
      c00 = x.fma(b0, c00);
      x = DoubleVector.broadcast(S, a[left + row]);
      c10 = x.fma(b0, c10);
      x = DoubleVector.broadcast(S, a[left + 2 * row]);
      c20 = x.fma(b0, c20);
      x = DoubleVector.broadcast(S, a[left + 3 * row]);
      c30 = x.fma(b0, c30);
    }
    store(c00, from, more);
    store(c10, from + leadY, more);
    store(c20, from + 2 * leadY, more);
    store(c30, from + 3 * leadY, more);
  }

  private void store(DoubleVector sums, int to, boolean more) {
    if (more) sums.add(DoubleVector.fromArray(S, y, to)).intoArray(y, to);
    else sums.intoArray(y, to);
  }
}
