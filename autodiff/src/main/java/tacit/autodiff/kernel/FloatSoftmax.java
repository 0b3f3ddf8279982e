// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

/// Softmax and its cross-entropy on float rows of length `k`: shifted into the result, exponentials
/// of the whole block, then one sum for each row.
final class FloatSoftmax {
  private FloatSoftmax() {}

  static void softmax(float[] x, int k, boolean logarithm, float[] y, int from, int to) {
    for (int r = from; r < to; r++) {
      float max = FloatReductions.max(x, r * k, k);
      for (int i = r * k; i < (r + 1) * k; i++) y[i] = x[i] - max;
    }
    if (logarithm) {
      for (int r = from; r < to; r++) {
        double sum = 0;
        for (int i = r * k; i < (r + 1) * k; i++) sum += Math.exp(y[i]);
        float log = (float) Math.log(sum);
        for (int i = r * k; i < (r + 1) * k; i++) y[i] -= log;
      }
      return;
    }
    FloatFunctions.exp(y, y, from * k, to * k);
    double[] lanes = new double[FloatReductions.L];
    for (int r = from; r < to; r++) {
      float rate = (float) (1 / FloatReductions.sum(y, r * k, k, lanes));
      for (int i = r * k; i < (r + 1) * k; i++) y[i] *= rate;
    }
  }

  static void crossEntropy(float[] x, float[] t, int k, float[] y, int from, int to) {
    for (int r = from; r < to; r++) {
      float max = FloatReductions.max(x, r * k, k);
      double sum = 0, loss = 0;
      for (int i = r * k; i < (r + 1) * k; i++) sum += Math.exp(x[i] - max);
      double log = Math.log(sum);
      for (int i = r * k; i < (r + 1) * k; i++) loss = Math.fma(t[i], log - (x[i] - max), loss);
      y[r] = (float) loss;
    }
  }
}
