// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import java.util.stream.IntStream;
import tacit.autodiff.Indices;

/// How much neurons still vary inside a class, in units of how much they vary at all:
///
/// ```text
/// c₃ = mean over classes i of meanᵏ over neurons n of σ_{n,Cᵢ} / (σ_{n,D} + 10⁻⁷)
/// ```
///
/// with `σ` the standard deviation of a pre-activation, divided by the count, on the samples `Cᵢ`
/// of class `i` and on all samples `D`. Neurons of all layers compete; a dead neuron has ratio 0,
/// and so has a constant one. Subclasses are not needed.
///
/// From `σ_D² = Σᵢ πᵢ σ_{Cᵢ}² + Σᵢ πᵢ (μ_{Cᵢ} − μ_D)²` a ratio is at most `1/√πᵢ`, `πᵢ` the share
/// of the samples in class `i`. With one class all ratios are 1.
///
/// @source Carbonnelle 2022 (thesis), eq. 2.4; the `10⁻⁷` and [Reference#COMPLEMENT] from
///   Simoncarbo/Intraclass-clustering-measures
public final class NeuronIntraclassVarianceRatio {
  private static final String NAME = "intraclass variance ratio";

  /// Samples that give the unit.
  public enum Reference {
    /// All samples `D`, the paper's.
    ALL,
    /// The samples of other classes, `D ∖ Cᵢ`; the codes have it, switched off.
    COMPLEMENT
  }

  private final ScoreTable table;

  private NeuronIntraclassVarianceRatio(ScoreTable table) {
    this.table = table;
  }

  /// Of pre-activations and the class of each sample.
  public static NeuronIntraclassVarianceRatio of(
      ActivationRecord pre, Indices labels, int classCount) {
    return of(ActivationMoments.of(pre, labels, classCount), Reference.ALL);
  }

  /// Of moments whose groups are the classes.
  public static NeuronIntraclassVarianceRatio of(ActivationMoments pre, Reference reference) {
    return of(pre, reference, NeuronSubclassSelectivity.EPSILON);
  }

  static NeuronIntraclassVarianceRatio of(
      ActivationMoments pre, Reference reference, double epsilon) {
    pre.refuseEmptyGroups(NAME);
    int classes = pre.groupCount();
    Refusals.require(
        NAME,
        reference == Reference.ALL || classes > 1,
        "1 class has no other samples to compare with; give 2 or more classes or take ALL");
    Moments all = pre.all();
    double[][] rows = new double[classes][pre.neuronCount()];
    for (int c = 0; c < classes; c++) {
      Moments unit = reference == Reference.ALL ? all : pre.together(others(c, classes));
      for (int n = 0; n < rows[c].length; n++) {
        if (!pre.dead(n)) rows[c][n] = pre.group(c).sigma(n) / (unit.sigma(n) + epsilon);
      }
    }
    return new NeuronIntraclassVarianceRatio(new ScoreTable(rows, pre.widths()));
  }

  private static Indices others(int c, int classes) {
    return Indices.of(IntStream.range(0, classes).filter(j -> j != c).toArray());
  }

  /// `c₃`, of the `k` neurons of largest ratio in each class.
  public double value(int k) {
    return table.of(k, Across.MEAN);
  }

  /// The same of the neurons of each layer apart.
  public double[] perLayer(int k) {
    return table.perLayer(k, Across.MEAN);
  }

  /// Ratios, a row a class and a column a neuron.
  public double[][] table() {
    return table.copy();
  }
}
