// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import tacit.autodiff.Indices;

/// How well single neurons tell a subclass from the rest of its class:
///
/// ```text
/// sₙᵢ = (μ_{n,Cᵢ} − μ_{n,R}) / (σ_{n,Cᵢ} + σ_{n,R} + 10⁻⁷)
/// c₁ = median over subclasses i of meanᵏ over neurons n of sₙᵢ
/// ```
///
/// with `R` the samples of the class of `i` that are not of `i`, and `μ`, `σ` of pre-activations,
/// `σ` divided by the count. Neurons of all layers compete. A neuron that is low on the subclass
/// does not count for it, and a dead neuron has selectivity 0.
///
/// Two samples a subclass are too few: where both `σ` are 0 the gap is divided by `10⁻⁷` and is not
/// held down. A subclass that is alone in its class is skipped.
///
/// @source Carbonnelle 2022 (thesis), eq. 2.2; the `10⁻⁷` from
///   Simoncarbo/Intraclass-clustering-measures
public final class NeuronSubclassSelectivity {
  /// What keeps a denominator from 0 in the authors' code.
  static final double EPSILON = 1e-7;

  private static final String NAME = "subclass selectivity";

  private final ScoreTable table;

  private NeuronSubclassSelectivity(ScoreTable table) {
    this.table = table;
  }

  /// Of pre-activations and the subclass of each sample.
  public static NeuronSubclassSelectivity of(
      ActivationRecord pre, Indices subclasses, LabelHierarchy hierarchy) {
    return of(ActivationMoments.of(pre, subclasses, hierarchy.subclassCount()), hierarchy);
  }

  /// Of moments whose groups are the subclasses.
  public static NeuronSubclassSelectivity of(ActivationMoments pre, LabelHierarchy hierarchy) {
    return of(pre, hierarchy, EPSILON);
  }

  /// With `ε` in place of `10⁻⁷`; with 0 the selectivities do not depend on the units of neurons.
  public static NeuronSubclassSelectivity of(
      ActivationMoments pre, LabelHierarchy hierarchy, double epsilon) {
    Refusals.epsilon(NAME, epsilon);
    Refusals.require(
        NAME,
        pre.groupCount() == hierarchy.subclassCount(),
        "moments of %d groups but %d subclasses; measure the moments of subclasses"
            .formatted(pre.groupCount(), hierarchy.subclassCount()));
    pre.refuseEmptyGroups(NAME);
    double[][] rows = new double[pre.groupCount()][0];
    for (int i = 0; i < rows.length; i++) {
      Indices siblings = hierarchy.siblings(i);
      if (siblings.size() > 0) rows[i] = row(pre, pre.group(i), pre.together(siblings), epsilon);
    }
    ScoreTable table = new ScoreTable(rows, pre.widths());
    Refusals.require(
        NAME,
        table.skipped() < rows.length,
        "each of the %d subclasses is alone in its class; divide a class in 2 or more"
            .formatted(rows.length));
    return new NeuronSubclassSelectivity(table);
  }

  private static double[] row(ActivationMoments pre, Moments in, Moments rest, double epsilon) {
    double[] row = new double[pre.neuronCount()];
    for (int n = 0; n < row.length; n++) {
      if (pre.dead(n)) continue;
      double unit = in.sigma(n) + rest.sigma(n) + epsilon;
      if (unit == 0) {
        throw Refusals.noUnit(
            NAME,
            "neuron %d never changes on a subclass nor on the rest of its class".formatted(n));
      }
      row[n] = (in.mean(n) - rest.mean(n)) / unit;
    }
    return row;
  }

  /// `c₁`, of the `k` neurons of largest selectivity for each subclass.
  public double value(int k) {
    return value(k, Across.MEDIAN);
  }

  public double value(int k, Across subclasses) {
    return table.of(k, subclasses);
  }

  /// The same of the neurons of each layer apart.
  public double[] perLayer(int k) {
    return perLayer(k, Across.MEDIAN);
  }

  public double[] perLayer(int k, Across subclasses) {
    return table.perLayer(k, subclasses);
  }

  /// Selectivities, a row a subclass and a column a neuron; the row is empty where a subclass is
  /// alone in its class.
  public double[][] table() {
    return table.copy();
  }

  /// Subclasses that are alone in their class.
  public int skipped() {
    return table.skipped();
  }
}
