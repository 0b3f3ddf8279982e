// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.measures.intraclass.ActivationRecord;

/// Pre-activations to try theorems on, and changes of their units.
final class Neurons {
  /// Far enough above 0 that none is dead, and near enough to keep digits.
  static final double ALIVE = 20;

  private Neurons() {}

  /// Layers of the given widths, `shift + N(0, 1)` and for each neuron and group a mean of its own.
  static ActivationRecord drawn(Seed seed, Indices groups, double shift, int... widths) {
    var random = seed.generator();
    int count = Arrays.stream(groups.toArray()).max().orElseThrow() + 1;
    Tensor[] layers = new Tensor[widths.length];
    for (int l = 0; l < widths.length; l++) {
      Tensor means = Tensor.gaussian(random, count, widths[l]);
      double[][] rows = new double[groups.size()][widths[l]];
      for (int i = 0; i < rows.length; i++) {
        for (int j = 0; j < widths[l]; j++) {
          rows[i][j] = shift + means.get(groups.get(i), j) + random.nextGaussian();
        }
      }
      layers[l] = Tensor.matrix(rows);
    }
    return ActivationRecord.of(layers);
  }

  /// Groups `0, 1, …, count − 1, 0, 1, …` of `n` samples.
  static Indices inTurn(int n, int count) {
    int[] groups = new int[n];
    for (int i = 0; i < n; i++) groups[i] = i % count;
    return Indices.of(groups);
  }

  /// Every neuron of every layer, a row a neuron and a column a sample.
  static double[][] columns(ActivationRecord pre) {
    double[][] columns = new double[width(pre)][pre.sampleCount()];
    for (int l = 0, at = 0; l < pre.layerCount(); at += pre.width(l++)) {
      Tensor layer = pre.layer(l);
      for (int i = 0; i < pre.sampleCount(); i++) {
        for (int j = 0; j < pre.width(l); j++) columns[at + j][i] = layer.get(i, j);
      }
    }
    return columns;
  }

  static int width(ActivationRecord pre) {
    int width = 0;
    for (int l = 0; l < pre.layerCount(); l++) width += pre.width(l);
    return width;
  }

  /// `αₙ pₙ + βₙ` of the neurons `n` of all layers.
  @SuppressWarnings("ArrayRecordComponent") // within the package alone, and never compared
  record Units(double[] alpha, double[] beta) {
    /// Scales from 1/2 to 2 and origins that leave every neuron alive.
    static Units positive(RandomGenerator random, int neurons) {
      return new Units(
          random.doubles(neurons, .5, 2).toArray(), random.doubles(neurons, 0, 5).toArray());
    }

    /// The same, and about half of the neurons turned over.
    static Units eitherSign(RandomGenerator random, int neurons) {
      Units units = positive(random, neurons);
      for (int n = 0; n < neurons; n++) {
        if (random.nextBoolean()) continue;
        units.alpha[n] *= -1;
        units.beta[n] += 4 * ALIVE;
      }
      return units;
    }

    /// One scale and one origin for all.
    static Units common(double alpha, double beta, int neurons) {
      double[] a = new double[neurons], b = new double[neurons];
      Arrays.fill(a, alpha);
      Arrays.fill(b, beta);
      return new Units(a, b);
    }

    ActivationRecord of(ActivationRecord pre) {
      Tensor[] layers = new Tensor[pre.layerCount()];
      for (int l = 0, at = 0; l < layers.length; at += pre.width(l++)) {
        double[][] rows = new double[pre.sampleCount()][pre.width(l)];
        Tensor layer = pre.layer(l);
        for (int i = 0; i < rows.length; i++) {
          for (int j = 0; j < rows[i].length; j++) {
            rows[i][j] = alpha[at + j] * layer.get(i, j) + beta[at + j];
          }
        }
        layers[l] = Tensor.matrix(rows);
      }
      return ActivationRecord.of(layers);
    }
  }
}
