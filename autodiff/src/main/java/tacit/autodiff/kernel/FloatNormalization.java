// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Batch normalization of float rows `(count, c)`: moments summed in lanes and blocks, then one
/// pass `y = x p + q` or `x̄ = ȳ p + x q + s` with a few numbers for each channel.
final class FloatNormalization {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
  private static final int BLOCK = FloatReductions.BLOCK;

  private FloatNormalization() {}

  /// Adds `Σ (a − μ)(b − ν)` of rows `from` to `to` to `sums: (c)`, sums of at most [#BLOCK]
  /// products in float, those in double.
  static void addProducts(
      float[] a, float[] mu, float[] b, float[] nu, int from, int to, double[] sums) {
    int c = sums.length;
    float[] lanes = new float[S.length()];
    for (int r = from; r < to; r += BLOCK) {
      int end = Math.min(r + BLOCK, to);
      int j = 0;
      for (; j <= c - S.length(); j += S.length()) {
        var m = FloatVector.fromArray(S, mu, j);
        var v = FloatVector.fromArray(S, nu, j);
        var sum = FloatVector.zero(S);
        for (int i = r; i < end; i++) {
          var left = FloatVector.fromArray(S, a, i * c + j).sub(m);
          sum = left.fma(FloatVector.fromArray(S, b, i * c + j).sub(v), sum);
        }
        FloatReductions.add(sum, lanes, sums, j);
      }
      for (; j < c; j++) {
        double sum = 0;
        for (int i = r; i < end; i++)
          sum += (double) (a[i * c + j] - mu[j]) * (b[i * c + j] - nu[j]);
        sums[j] += sum;
      }
    }
  }

  /// `y = (x − μ) p + q` for rows `from` to `to`.
  static void affine(float[] x, float[] mu, float[] p, float[] q, float[] y, int from, int to) {
    int c = mu.length;
    for (int i = from * c; i < to * c; i += c) {
      int j = 0;
      for (; j <= c - S.length(); j += S.length()) {
        var centered = FloatVector.fromArray(S, x, i + j).sub(FloatVector.fromArray(S, mu, j));
        var scaled = centered.fma(FloatVector.fromArray(S, p, j), FloatVector.fromArray(S, q, j));
        scaled.intoArray(y, i + j);
      }
      for (; j < c; j++) y[i + j] = Math.fma(x[i + j] - mu[j], p[j], q[j]);
    }
  }

  /// `x̄ = (ȳ − ν) p − (x − μ) q` for rows `from` to `to`.
  static void byInput(
      float[] x,
      float[] mu,
      float[] yBar,
      float[] nu,
      float[] p,
      float[] q,
      float[] xBar,
      int from,
      int to) {
    int c = mu.length;
    for (int i = from * c; i < to * c; i += c) {
      int j = 0;
      for (; j <= c - S.length(); j += S.length()) {
        var along = FloatVector.fromArray(S, x, i + j).sub(FloatVector.fromArray(S, mu, j));
        var free = FloatVector.fromArray(S, yBar, i + j).sub(FloatVector.fromArray(S, nu, j));
        var right = along.mul(FloatVector.fromArray(S, q, j));
        free.fma(FloatVector.fromArray(S, p, j), right.neg()).intoArray(xBar, i + j);
      }
      for (; j < c; j++) {
        xBar[i + j] = (yBar[i + j] - nu[j]) * p[j] - (x[i + j] - mu[j]) * q[j];
      }
    }
  }
}
