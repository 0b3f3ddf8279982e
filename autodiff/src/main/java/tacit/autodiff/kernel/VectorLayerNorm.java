// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import tacit.autodiff.Tensor;

/// [VectorKernels]' layer normalization in FLOAT32: rows shared among threads, sums in lanes.
final class VectorLayerNorm {
  private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;

  private VectorLayerNorm() {}

  static Tensor norm(Machine on, Tensor x, double epsilon) {
    int c = LayerChecks.layerNorm(x), rows = x.shape().count() / Math.max(1, c);
    Storage out = on.like(x, x.shape().count());
    float[] in = x.storage().floats(), y = out.floats();
    on.split(
        rows,
        3 * c * Machine.MOVE_NANOS,
        (from, to) -> {
          double[] lanes = new double[S.length()];
          for (int first = from * c; first < to * c; first += c) {
            float mu = (float) (FloatReductions.sum(in, first, c, lanes) / c);
            double variance = products(in, mu, in, mu, first, c) / c;
            float r = (float) (1 / Math.sqrt(variance + epsilon));
            for (int i = first; i < first + c; i++) y[i] = (in[i] - mu) * r;
          }
        });
    return Tensor.of(x.shape(), out);
  }

  static Tensor byInput(Machine on, Tensor x, Tensor yBar, double epsilon) {
    int c = LayerChecks.layerNormByInput(x, yBar), rows = x.shape().count() / Math.max(1, c);
    Storage out = on.like(x, x.shape().count());
    float[] in = x.storage().floats(), up = yBar.storage().floats(), xBar = out.floats();
    on.split(
        rows,
        6 * c * Machine.MOVE_NANOS,
        (from, to) -> {
          double[] lanes = new double[S.length()];
          for (int first = from * c; first < to * c; first += c) {
            float mu = (float) (FloatReductions.sum(in, first, c, lanes) / c);
            float nu = (float) (FloatReductions.sum(up, first, c, lanes) / c);
            double r = 1 / Math.sqrt(products(in, mu, in, mu, first, c) / c + epsilon);
            double slope = r * r * r * products(in, mu, up, nu, first, c) / c;
            byInput(in, mu, up, nu, (float) r, (float) slope, xBar, first, c);
          }
        });
    return Tensor.of(x.shape(), out);
  }

  /// `x̄ = (ȳ − ν) r − (x − μ) q` of one row.
  private static void byInput(
      float[] x, float mu, float[] yBar, float nu, float r, float q, float[] y, int first, int c) {
    for (int i = first; i < first + c; i++) {
      y[i] = (yBar[i] - nu) * r - (x[i] - mu) * q;
    }
  }

  /// `Σ (a − μ)(b − ν)` of one row, sums of at most [FloatReductions#BLOCK] products in float,
  /// those in double.
  private static double products(float[] a, float mu, float[] b, float nu, int first, int c) {
    double total = 0;
    float[] lanes = new float[S.length()];
    for (int from = first; from < first + c; from += FloatReductions.BLOCK) {
      int to = Math.min(from + FloatReductions.BLOCK, first + c), i = from;
      var sum = FloatVector.zero(S);
      for (; i <= to - S.length(); i += S.length()) {
        var left = FloatVector.fromArray(S, a, i).sub(mu);
        sum = left.fma(FloatVector.fromArray(S, b, i).sub(nu), sum);
      }
      sum.intoArray(lanes, 0);
      for (float lane : lanes) total += lane; // one order, whoever compiles
      for (; i < to; i++) total += (double) (a[i] - mu) * (b[i] - nu);
    }
    return total;
  }
}
