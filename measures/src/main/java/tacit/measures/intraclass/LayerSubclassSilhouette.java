// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;

/// How well whole layers keep the subclasses of a class apart:
///
/// ```text
/// c₂ = median over subclasses i of meanᵏ over layers l of silhouette(a_l, S_{s(i)}, Cᵢ)
/// ```
///
/// with `silhouette` the mean over the samples of subclass `i` of their [Silhouette] among the
/// samples of its class `S` alone. Representations `a_l` are after ReLU; [#standardized] takes
/// pre-activations and puts the neurons of a layer on one scale first. A subclass that is alone in
/// its class is skipped.
///
/// @source Carbonnelle 2022 (thesis), eq. 2.3; the tables take `k = 5` layers of residual networks
///   and `k = 1` of VGG
public final class LayerSubclassSilhouette {
  private static final String NAME = "subclass silhouette";

  private final ScoreTable table;
  private final double[][] samples;

  private LayerSubclassSilhouette(ScoreTable table, double[][] samples) {
    this.table = table;
    this.samples = samples;
  }

  /// Of representations after ReLU and the subclass of each sample.
  public static LayerSubclassSilhouette of(
      ActivationRecord post, Indices subclasses, LabelHierarchy hierarchy) {
    double[][][] layers =
        IntStream.range(0, post.layerCount()).mapToObj(post::rows).toArray(double[][][]::new);
    return of(layers, subclasses, hierarchy);
  }

  /// Of pre-activations, each less its mean, divided by its deviation, less a percentile that the
  /// width of the layer sets, and after ReLU; all three are of all samples, not of a class. Layers
  /// of dead neurons alone are left out.
  public static LayerSubclassSilhouette standardized(
      ActivationRecord pre, Indices subclasses, LabelHierarchy hierarchy) {
    return standardized(pre, subclasses, hierarchy, OptionalInt.empty());
  }

  /// With a percentile of one's own.
  public static LayerSubclassSilhouette standardized(
      ActivationRecord pre, Indices subclasses, LabelHierarchy hierarchy, OptionalInt percentile) {
    double epsilon = NeuronSubclassSelectivity.EPSILON;
    var layers = StandardizedLayers.of(NAME, pre, percentile, epsilon);
    return of(layers.rows(), subclasses, hierarchy);
  }

  private static LayerSubclassSilhouette of(
      double[][][] layers, Indices subclasses, LabelHierarchy hierarchy) {
    int count = hierarchy.subclassCount();
    Refusals.labels(NAME, subclasses, layers[0].length, count);
    for (int i = 0; i < count; i++) {
      Refusals.empty(NAME, members(subclasses, new int[] {i}).length, i, count);
    }
    double[][] rows = new double[count][0];
    double[][] samples = new double[layers.length][subclasses.size()];
    for (int c = 0; c < hierarchy.classCount(); c++) {
      int[] own = hierarchy.subclassesOf(c).toArray();
      if (own.length == 1) continue;
      for (int i : own) rows[i] = new double[layers.length];
      for (int l = 0; l < layers.length; l++) {
        double[] means = means(layers[l], subclasses, own, samples[l]);
        for (int i = 0; i < own.length; i++) rows[own[i]][l] = means[i];
      }
    }
    ScoreTable table = ScoreTable.ofLayers(rows, layers.length);
    Refusals.require(
        NAME,
        table.skipped() < count,
        "each of the %d subclasses is alone in its class; divide a class in 2 or more"
            .formatted(count));
    return new LayerSubclassSilhouette(table, samples);
  }

  /// Of each subclass of one class, ascending in `own`; those of their samples go into `samples`.
  private static double[] means(double[][] rows, Indices subclasses, int[] own, double[] samples) {
    int[] members = members(subclasses, own);
    int[] label =
        Arrays.stream(members).map(s -> Arrays.binarySearch(own, subclasses.get(s))).toArray();
    double[][] x = Arrays.stream(members).mapToObj(s -> rows[s]).toArray(double[][]::new);
    double[] s = Silhouette.samples(x, label, own.length);
    double[] means = new double[own.length], count = new double[own.length];
    for (int j = 0; j < s.length; j++) {
      samples[members[j]] = s[j];
      means[label[j]] += s[j];
      count[label[j]]++;
    }
    for (int g = 0; g < own.length; g++) means[g] /= count[g];
    return means;
  }

  /// Samples of some subclasses, which ascend.
  private static int[] members(Indices subclasses, int[] some) {
    return IntStream.range(0, subclasses.size())
        .filter(s -> Arrays.binarySearch(some, subclasses.get(s)) >= 0)
        .toArray();
  }

  /// `c₂`, of the `k` layers of largest silhouette for each subclass.
  public double value(int k) {
    return value(k, Across.MEDIAN);
  }

  public double value(int k, Across subclasses) {
    return table.of(k, subclasses);
  }

  /// The median over subclasses of each layer apart.
  public double[] perLayer() {
    return perLayer(Across.MEDIAN);
  }

  public double[] perLayer(Across subclasses) {
    return table.perLayer(1, subclasses);
  }

  /// Silhouettes, a row a subclass and a column a layer; the row is empty where a subclass is alone
  /// in its class.
  public double[][] table() {
    return table.copy();
  }

  /// Silhouettes of single samples, a row a layer; 0 where a subclass is alone in its class.
  public double[][] samples() {
    return Arrays.stream(samples).map(double[]::clone).toArray(double[][]::new);
  }

  /// Subclasses that are alone in their class.
  public int skipped() {
    return table.skipped();
  }
}
