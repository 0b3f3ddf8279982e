// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import java.util.random.RandomGenerator;
import tacit.autodiff.Tensor;

/// Residuals in columns, to be shuffled each by itself: `Σᵢᵢ` stays, and what is left of `Σᵢⱼ` is
/// chance.
final class ShuffledResiduals {
  private final double[][] columns;
  private final double[] variance;

  private ShuffledResiduals(double[][] columns, double[] variance) {
    this.columns = columns;
    this.variance = variance;
  }

  static ShuffledResiduals of(Tensor residuals, int[] neurons) {
    int n = residuals.shape().size(0);
    double[][] columns = new double[neurons.length][n];
    double[] variance = new double[neurons.length];
    for (int a = 0; a < neurons.length; a++) {
      for (int i = 0; i < n; i++) columns[a][i] = residuals.get(i, neurons[a]);
      double mean = ChunkPoint.mean(columns[a]);
      for (int i = 0; i < n; i++) columns[a][i] -= mean;
      variance[a] = product(columns[a], columns[a]) / (n - 1);
    }
    return new ShuffledResiduals(columns, variance);
  }

  /// The mean of `|ρ|` over pairs and shuffles.
  double mean(RandomGenerator random, int shuffles, double epsilon) {
    double sum = 0;
    for (int s = 0; s < shuffles; s++) {
      double[][] drawn = new double[columns.length][];
      for (int a = 0; a < drawn.length; a++) {
        drawn[a] = shuffled(random, columns[a]);
        for (int b = 0; b < a; b++) {
          double unit = Math.sqrt(variance[a] * variance[b]) + epsilon;
          sum += Math.abs(product(drawn[a], drawn[b])) / (drawn[a].length - 1) / unit;
        }
      }
    }
    return sum / shuffles / ResidualCorrelation.pairs(columns.length);
  }

  private static double[] shuffled(RandomGenerator random, double[] values) {
    int[] order = NeuronChunks.shuffled(random, values.length, values.length);
    double[] drawn = new double[values.length];
    for (int i = 0; i < drawn.length; i++) drawn[i] = values[order[i]];
    return drawn;
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
    return sum;
  }
}
