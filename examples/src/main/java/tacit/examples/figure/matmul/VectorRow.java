// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.matmul;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// One vector of sums in a register, `y[i, j … j + V) = Σ_p a[i, p] b[p, j … j + V)`; `n` is a
/// multiple of `V`.
///
/// Nothing of `y` is loaded or stored on the way. But there is one chain of multiply-adds, each of
/// which takes about four cycles, where the processor could begin two in every cycle.
final class VectorRow {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;

  private VectorRow() {}

  static void multiply(float[] a, float[] b, float[] y, int n) {
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j += S.length()) row(a, i * n, b, j, y, i * n + j, n);
    }
  }

  private static void row(float[] a, int at, float[] b, int j, float[] y, int to, int n) {
    FloatVector c = FloatVector.zero(S);
    for (int p = 0; p < n; p++) {
      c = FloatVector.broadcast(S, a[at + p]).fma(FloatVector.fromArray(S, b, p * n + j), c);
    }
    c.intoArray(y, to);
  }
}
