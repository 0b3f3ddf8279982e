// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;

/// How much less sure of a class a model is between its subclasses than inside them, seen from its
/// answers alone:
///
/// ```text
/// c₀ = median over subclasses i of (λ_between + g) / (λ_within + g)
/// ```
///
/// with `λ` the mean drop of the probability of the class of `i` on segments in input space, from
/// samples of `i` to samples of `i` in a drawn order (within), and to as many drawn samples of the
/// rest of its class (between). A drop is looked for at `t = 0.1, …, 0.9`.
///
/// The guard `g = 10⁻⁶` is ours; with `g = 0`, the authors', a subclass without any drop inside has
/// the ratio ∞, or NaN where there is none between either. A subclass that is alone in its class is
/// skipped. Cost: 18 answers a sample.
///
/// @source Carbonnelle 2022 (thesis), eq. 2.1; Simoncarbo/Intraclass-clustering-measures
public final class BlackBoxSubclassInterpolation {
  static final String NAME = "subclass interpolation";

  /// Our guard.
  public static final double GUARD = 1e-6;

  private final ScoreTable table;

  private BlackBoxSubclassInterpolation(ScoreTable table) {
    this.table = table;
  }

  /// Of a model that makes probabilities `(m, c)` of inputs `(m, …)`, inputs `(n, …)` and the
  /// subclass of each.
  public static BlackBoxSubclassInterpolation of(
      UnaryOperator<Tensor> model,
      Tensor inputs,
      Indices subclasses,
      LabelHierarchy hierarchy,
      RandomGenerator random) {
    return of(model, inputs, subclasses, hierarchy, random, SegmentDrop.MAX, GUARD);
  }

  public static BlackBoxSubclassInterpolation of(
      UnaryOperator<Tensor> model,
      Tensor inputs,
      Indices subclasses,
      LabelHierarchy hierarchy,
      RandomGenerator random,
      SegmentDrop drop,
      double guard) {
    Refusals.require(
        NAME,
        inputs.shape().rank() > 0,
        "inputs have shape %s; give (n, …), a row a sample".formatted(inputs.shape()));
    int count = hierarchy.subclassCount();
    Refusals.labels(NAME, subclasses, inputs.shape().size(0), count);
    for (int i = 0; i < count; i++) {
      Refusals.empty(NAME, SegmentPairs.members(subclasses, Indices.of(i)).size(), i, count);
    }
    var drops = new ProbabilityDrop(model, inputs, hierarchy.classCount(), drop);
    return of(
        drops,
        hierarchy,
        i ->
            SegmentPairs.draw(
                SegmentPairs.members(subclasses, Indices.of(i)),
                SegmentPairs.members(subclasses, hierarchy.siblings(i)),
                random),
        guard);
  }

  static BlackBoxSubclassInterpolation of(
      ProbabilityDrop drops,
      LabelHierarchy hierarchy,
      IntFunction<SegmentPairs> pairs,
      double guard) {
    Refusals.require(
        NAME,
        guard >= 0 && Double.isFinite(guard),
        "the guard is %s; give a finite number from 0 on".formatted(guard));
    double[][] rows = new double[hierarchy.subclassCount()][0];
    for (int i = 0; i < rows.length; i++) {
      if (hierarchy.siblings(i).size() == 0) continue;
      SegmentPairs segments = pairs.apply(i);
      int c = hierarchy.parent().get(i);
      double within = drops.lambda(segments.within(), c);
      rows[i] = new double[] {(drops.lambda(segments.between(), c) + guard) / (within + guard)};
    }
    ScoreTable table = ScoreTable.ofLayers(rows, 1);
    Refusals.require(
        NAME,
        table.skipped() < rows.length,
        "each of the %d subclasses is alone in its class; divide a class in 2 or more"
            .formatted(rows.length));
    return new BlackBoxSubclassInterpolation(table);
  }

  /// `c₀`.
  public double value() {
    return value(Across.MEDIAN);
  }

  public double value(Across subclasses) {
    return table.of(1, subclasses);
  }

  /// The ratio of every subclass, a row of one number; the row is empty where a subclass is alone
  /// in its class.
  public double[][] table() {
    return table.copy();
  }

  /// Subclasses that are alone in their class.
  public int skipped() {
    return table.skipped();
  }
}
