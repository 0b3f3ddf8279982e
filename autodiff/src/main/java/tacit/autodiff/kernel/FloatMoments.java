// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import tacit.autodiff.Tensor;

/// Mean `μ` and variance `σ²` of each channel of `(count, c)` float rows. Two passes, since `E[x²]
/// − μ²` cancels; parts of the rows are shared among threads and added in their order.
final class FloatMoments {
  final float[] mean;
  final double[] variance;

  private FloatMoments(float[] mean, double[] variance) {
    this.mean = mean;
    this.variance = variance;
  }

  static FloatMoments of(Machine on, Tensor x, int count) {
    float[] in = x.storage().floats();
    float[] mean = mean(on, in, x.shape().size(-1), count);
    double[] variance = products(on, in, mean, in, mean, count);
    for (int j = 0; j < mean.length; j++) variance[j] /= count;
    return new FloatMoments(mean, variance);
  }

  /// `r = 1 / √(σ² + ε)`.
  double rate(int channel, double epsilon) {
    return 1 / Math.sqrt(variance[channel] + epsilon);
  }

  /// Rough cost of one pass over a row, in nanoseconds.
  double rowNanos() {
    return 2 * mean.length * Machine.MOVE_NANOS;
  }

  static float[] mean(Machine on, float[] x, int c, int count) {
    double[] sums =
        summed(on, c, count, (from, to, s) -> FloatReductions.addRows(x, 0, c, from, to, s));
    float[] mean = new float[c];
    for (int j = 0; j < c; j++) mean[j] = (float) (sums[j] / count);
    return mean;
  }

  /// `Σ (a − μ)(b − ν)` of each channel.
  static double[] products(Machine on, float[] a, float[] mu, float[] b, float[] nu, int count) {
    return summed(
        on,
        mu.length,
        count,
        (from, to, s) -> FloatNormalization.addProducts(a, mu, b, nu, from, to, s));
  }

  private interface Rows {
    void addTo(int from, int to, double[] sums);
  }

  private static double[] summed(Machine on, int c, int count, Rows rows) {
    int parts = on.workers().parts((double) count * c * Machine.MOVE_NANOS, count);
    double[][] sums = new double[parts][c];
    on.workers()
        .run(
            parts,
            (p, _) ->
                rows.addTo(
                    Machine.cut(count, p, parts), Machine.cut(count, p + 1, parts), sums[p]));
    for (int p = 1; p < parts; p++) for (int j = 0; j < c; j++) sums[0][j] += sums[p][j];
    return sums[0];
  }
}
