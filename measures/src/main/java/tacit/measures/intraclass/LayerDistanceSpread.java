// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;

/// How much the distances inside a class differ among each other, in units of how much they differ
/// at all. Clusters in a class make some distances short and others long:
///
/// ```text
/// c₄ = mean over classes i of meanᵏ over layers l of Σ_{l,Cᵢ} / (Σ_{l,D} + 10⁻⁷)
/// ```
///
/// with `Σ_{l,E}` the standard deviation, divided by the count, of the cosine distances `1 − u·v /
/// (‖u‖ ‖v‖)` between samples `E` in layer `l`. The vectors are pre-activations put on one scale by
/// neuron and cut at a percentile, which [OptionalInt#empty] leaves to the width `d` of the layer:
/// `max(0, min(75, round(100 − 1000/d)))`. Layers of dead neurons alone are left out.
///
/// - Memory: no distance is kept; time `O(n² d)`
///
/// @source Carbonnelle 2022 (thesis), eq. 2.5, which says 75 for every width;
///   Simoncarbo/Intraclass-clustering-measures has the percentile above, the `10⁻⁷` and
///   [Pairs#FULL_MATRIX]
public final class LayerDistanceSpread {
  private static final String NAME = "distance spread";

  /// Distances that count.
  public enum Pairs {
    /// Of two different samples.
    OFF_DIAGONAL,
    /// Those twice, and of each sample to itself, which is 0; the codes' choice.
    FULL_MATRIX
  }

  private final ScoreTable table;

  private LayerDistanceSpread(ScoreTable table) {
    this.table = table;
  }

  /// Of pre-activations and the class of each sample.
  public static LayerDistanceSpread of(ActivationRecord pre, Indices labels, int classCount) {
    return of(pre, labels, classCount, Pairs.OFF_DIAGONAL, OptionalInt.empty());
  }

  public static LayerDistanceSpread of(
      ActivationRecord pre, Indices labels, int classCount, Pairs pairs, OptionalInt percentile) {
    Indices all = Indices.of(IntStream.range(0, pre.sampleCount()).toArray());
    return of(pre, labels, classCount, pairs, percentile, all);
  }

  /// With `Σ_{l,D}` of the samples `unit` alone, a drawn part of all that saves time. Scales and
  /// percentiles are of all samples still.
  public static LayerDistanceSpread of(
      ActivationRecord pre,
      Indices labels,
      int classCount,
      Pairs pairs,
      OptionalInt percentile,
      Indices unit) {
    double epsilon = NeuronSubclassSelectivity.EPSILON;
    return of(pre, labels, classCount, pairs, percentile, unit, epsilon);
  }

  /// With `ε` in place of `10⁻⁷`, in the scales of neurons too; with 0 the ratios do not depend on
  /// the units of neurons.
  public static LayerDistanceSpread of(
      ActivationRecord pre,
      Indices labels,
      int classCount,
      Pairs pairs,
      OptionalInt percentile,
      Indices unit,
      double epsilon) {
    Refusals.epsilon(NAME, epsilon);
    Refusals.labels(NAME, labels, pre.sampleCount(), classCount);
    unit.checkBelow(NAME, pre.sampleCount());
    var layers = StandardizedLayers.of(NAME, pre, percentile, epsilon);
    return of(layers, classes(labels, classCount), unit.toArray(), pairs, epsilon);
  }

  private static int[][] classes(Indices labels, int classCount) {
    int[][] members = new int[classCount][];
    for (int c = 0; c < classCount; c++) {
      int own = c;
      members[c] = IntStream.range(0, labels.size()).filter(i -> labels.get(i) == own).toArray();
    }
    return members;
  }

  private static LayerDistanceSpread of(
      StandardizedLayers layers, int[][] classes, int[] unit, Pairs pairs, double epsilon) {
    for (int c = 0; c < classes.length; c++) {
      refuseAlone(classes[c].length, "class %d of %d".formatted(c, classes.length));
    }
    refuseAlone(unit.length, "the unit");
    double[][] rows = new double[classes.length][layers.rows().length];
    for (int l = 0; l < layers.rows().length; l++) {
      CosineRows x = CosineRows.of(layers.rows()[l]);
      double of = spread(x.some(unit), pairs) + epsilon;
      if (of == 0) throw Refusals.noUnit(NAME, "layer %d has one distance alone".formatted(l));
      for (int c = 0; c < classes.length; c++) {
        rows[c][l] = spread(x.some(classes[c]), pairs) / of;
      }
    }
    return new LayerDistanceSpread(ScoreTable.ofLayers(rows, layers.rows().length));
  }

  private static void refuseAlone(int count, String which) {
    Refusals.require(
        NAME,
        count > 1,
        "%s has too few samples for a distance, %d; give 2 or more".formatted(which, count));
  }

  /// `Σ`, from sums of differences to the first distance, which lose no digits where all are near.
  static double spread(CosineRows x, Pairs pairs) {
    double first = x.distance(0, 1);
    double[] sums = new double[2];
    x.eachPair((_, _, distance) -> {
      double off = distance - first;
      sums[0] += off;
      sums[1] += off * off;
    });
    double sum = sums[0], squares = sums[1], n = x.count(), count = n * (n - 1) / 2;
    if (pairs == Pairs.FULL_MATRIX) {
      sum = 2 * sum - n * first;
      squares = 2 * squares + n * first * first;
      count = n * n;
    }
    double mean = sum / count;
    return Math.sqrt(Math.max(0, squares / count - mean * mean));
  }

  /// `c₄`, of the `k` layers of largest ratio in each class.
  public double value(int k) {
    return table.of(k, Across.MEAN);
  }

  /// The mean over classes of each layer apart.
  public double[] perLayer() {
    return table.perLayer(1, Across.MEAN);
  }

  /// Ratios, a row a class and a column a layer.
  public double[][] table() {
    return table.copy();
  }
}
