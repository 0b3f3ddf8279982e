// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.winner;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import tacit.autodiff.Tensor;
import tacit.nn.data.HiddenLabels;

/// The mean pre-activation of every cluster for every hidden neuron. Hidden neurons have no bias,
/// so it is the pre-activation of the cluster's mean input, `x̄ₖ · wₙ`.
///
/// @param inputs mean input of each cluster, `(k, d)`
/// @param classes class of each cluster, 0 or 1
/// @source Carbonnelle 2022 (thesis), chapter 3, for what is looked at
@SuppressWarnings("ArrayRecordComponent") // within the package alone, and never compared
record ClusterMeans(double[][] inputs, int[] classes) {
  static ClusterMeans of(HiddenLabels examples) {
    int k = examples.hierarchy().superclassOf().size(), n = examples.size();
    int d = examples.inputs().shape().size(1);
    double[] x = examples.inputs().toDoubles();
    double[][] sums = new double[k][d];
    int[] counts = new int[k];
    for (int i = 0; i < n; i++) {
      int cluster = examples.subclasses().get(i);
      counts[cluster]++;
      for (int j = 0; j < d; j++) sums[cluster][j] += x[i * d + j];
    }
    for (int c = 0; c < k; c++) for (int j = 0; j < d; j++) sums[c][j] /= counts[c];
    return new ClusterMeans(
        sums, examples.hierarchy().superclassOf().stream().mapToInt(s -> s).toArray());
  }

  /// Of one neuron, a number a cluster.
  ///
  /// @param hidden weights `(d, width)`
  double[] of(Tensor hidden, int neuron) {
    double[] means = new double[inputs.length];
    for (int c = 0; c < means.length; c++) {
      for (int j = 0; j < inputs[c].length; j++) means[c] += inputs[c][j] * hidden.get(j, neuron);
    }
    return means;
  }

  /// The neurons of the largest outgoing weights `(width, 1)`, largest first.
  static int[] strongest(Tensor outgoing, int count) {
    return IntStream.range(0, outgoing.shape().size(0))
        .boxed()
        .sorted(Comparator.comparingDouble(n -> -Math.abs(outgoing.get(n, 0))))
        .limit(count)
        .mapToInt(n -> n)
        .toArray();
  }

  /// The class that a neuron speaks for, by the sign of its outgoing weight.
  static int favored(Tensor outgoing, int neuron) {
    return outgoing.get(neuron, 0) > 0 ? 1 : 0;
  }

  /// How far the clusters of a class, and the classes, lie apart.
  ///
  /// @param favored standard deviation (of the population) of the means of the favored class
  /// @param other that of the other class
  /// @param gap distance of the two classes' means
  record Spread(double favored, double other, double gap) {}

  /// Each number as a mean over neurons.
  Spread spread(Tensor hidden, Tensor outgoing, int... neurons) {
    double favored = 0, other = 0, gap = 0;
    for (int n : neurons) {
      double[] means = of(hidden, n);
      double[] own = ofClass(means, favored(outgoing, n));
      double[] others = ofClass(means, 1 - favored(outgoing, n));
      favored += deviation(own) / neurons.length;
      other += deviation(others) / neurons.length;
      gap += Math.abs(mean(own) - mean(others)) / neurons.length;
    }
    return new Spread(favored, other, gap);
  }

  private double[] ofClass(double[] means, int c) {
    return IntStream.range(0, means.length)
        .filter(k -> classes[k] == c)
        .mapToDouble(k -> means[k])
        .toArray();
  }

  private static double mean(double... values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double deviation(double... values) {
    double mean = mean(values);
    return Math.sqrt(
        Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
  }
}
