// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import tacit.measures.stats.Quantile;

/// Pre-activations on one scale, with a threshold of their own instead of 0:
///
/// ```text
/// z = (p − μ) / (σ + ε),   r = max(z − θ, 0)
/// ```
///
/// with `μ`, `σ` of a neuron on all samples and `θ` the `q`-th percentile of its `z`. Dead neurons
/// are dropped first, and layers that have no other. Unless `q` is given, it is
///
/// ```text
/// q = max(0, min(75, round(100 − 1000/d)))
/// ```
///
/// of the `d` neurons left, a tie rounded to the even number, so that in a narrow layer about 10
/// neurons are active on a sample. The text says 75, the codes have this.
///
/// @param rows of samples, of each layer that is left
/// @source Carbonnelle 2022 (thesis), chapter 2; Simoncarbo/Intraclass-clustering-measures
@SuppressWarnings("ArrayRecordComponent") // within the package alone, and never compared
record StandardizedLayers(double[][][] rows) {
  static StandardizedLayers of(
      String measure, ActivationRecord pre, OptionalInt percentile, double epsilon) {
    int q = percentile.orElse(0);
    Refusals.require(
        measure, q >= 0 && q < 100, "the percentile is %d; give one from 0 to 99".formatted(q));
    List<double[][]> layers = new ArrayList<>();
    for (int l = 0; l < pre.layerCount(); l++) {
      List<double[]> alive = alive(pre.rows(l));
      if (alive.isEmpty()) continue;
      refuseConstant(measure, alive, l, epsilon);
      layers.add(rows(alive, percentile.orElse(percentile(alive.size())), epsilon));
    }
    Refusals.require(
        measure,
        !layers.isEmpty(),
        "every neuron is dead in each of %d layers; give pre-activations of a network that trained"
            .formatted(pre.layerCount()));
    return new StandardizedLayers(layers.toArray(double[][][]::new));
  }

  /// The percentile for `d` neurons.
  static int percentile(int d) {
    return (int) Math.clamp(Math.rint(100 - 1000.0 / d), 0, 75);
  }

  private static List<double[]> alive(double[][] pre) {
    List<double[]> columns = new ArrayList<>();
    for (int j = 0; j < pre[0].length; j++) {
      double[] p = new double[pre.length];
      for (int i = 0; i < p.length; i++) p[i] = pre[i][j];
      if (Arrays.stream(p).anyMatch(v -> v >= 0)) columns.add(p);
    }
    return columns;
  }

  private static void refuseConstant(
      String measure, List<double[]> columns, int layer, double epsilon) {
    if (epsilon > 0) return;
    for (double[] p : columns) {
      if (Arrays.stream(p).anyMatch(v -> v != p[0])) continue;
      throw Refusals.noUnit(measure, "a neuron of layer %d never changes".formatted(layer));
    }
  }

  private static double[][] rows(List<double[]> columns, int q, double epsilon) {
    double[][] rows = new double[columns.getFirst().length][columns.size()];
    for (int j = 0; j < columns.size(); j++) {
      double[] z = z(columns.get(j), epsilon);
      double theta = threshold(z, q);
      for (int i = 0; i < z.length; i++) rows[i][j] = Math.max(z[i] - theta, 0);
    }
    return rows;
  }

  static double[] z(double[] p, double epsilon) {
    Moments moments = new Moments(1);
    for (double each : p) {
      moments.add(0, new double[] {each});
      moments.counted();
    }
    double mean = moments.mean(0), unit = moments.sigma(0) + epsilon;
    return Arrays.stream(p).map(each -> (each - mean) / unit).toArray();
  }

  /// `θ`, between neighbors in order by a straight line.
  static double threshold(double[] z, int q) {
    double[] sorted = z.clone();
    Arrays.sort(sorted);
    return Quantile.ofSorted(sorted, q / 100.0);
  }
}
