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
  private final ScoreTable drops;

  private BlackBoxSubclassInterpolation(ScoreTable table, ScoreTable drops) {
    this.table = table;
    this.drops = drops;
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

  /// Of what a model answered on segments; rows are those of [SegmentAnswers#subclasses].
  public static BlackBoxSubclassInterpolation of(
      SegmentAnswers answers, SegmentDrop drop, double guard) {
    checkGuard(guard);
    Indices subclasses = answers.subclasses();
    double[][] lambdas = new double[subclasses.size()][0];
    for (int i = 0; i < lambdas.length; i++) {
      double[][] between = answers.between(subclasses.get(i));
      if (between.length == 0) continue;
      double within = drop.mean(answers.within(subclasses.get(i)));
      lambdas[i] = new double[] {within, drop.mean(between)};
    }
    return of(lambdas, guard);
  }

  static BlackBoxSubclassInterpolation of(
      ProbabilityDrop drops,
      LabelHierarchy hierarchy,
      IntFunction<SegmentPairs> pairs,
      double guard) {
    checkGuard(guard);
    double[][] lambdas = new double[hierarchy.subclassCount()][0];
    for (int i = 0; i < lambdas.length; i++) {
      if (hierarchy.siblings(i).size() == 0) continue;
      SegmentPairs segments = pairs.apply(i);
      int c = hierarchy.parent().get(i);
      double within = drops.lambda(segments.within(), c);
      lambdas[i] = new double[] {within, drops.lambda(segments.between(), c)};
    }
    return of(lambdas, guard);
  }

  private static BlackBoxSubclassInterpolation of(double[][] lambdas, double guard) {
    double[][] rows = new double[lambdas.length][0];
    for (int i = 0; i < rows.length; i++) {
      if (lambdas[i].length == 0) continue;
      rows[i] = new double[] {(lambdas[i][1] + guard) / (lambdas[i][0] + guard)};
    }
    ScoreTable table = ScoreTable.ofLayers(rows, 1);
    refuseUndivided(table.skipped() == rows.length, rows.length);
    return new BlackBoxSubclassInterpolation(table, ScoreTable.ofLayers(lambdas, 2));
  }

  private static void checkGuard(double guard) {
    Refusals.require(
        NAME,
        guard >= 0 && Double.isFinite(guard),
        "the guard is %s; give a finite number from 0 on".formatted(guard));
  }

  static void refuseUndivided(boolean undivided, int subclasses) {
    Refusals.require(
        NAME,
        !undivided,
        "each of the %d subclasses is alone in its class; divide a class in 2 or more"
            .formatted(subclasses));
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

  /// `λ_within` and `λ_between` of every subclass, a row of two numbers; the row is empty where a
  /// subclass is alone in its class.
  public double[][] drops() {
    return drops.copy();
  }

  /// Subclasses that are alone in their class.
  public int skipped() {
    return table.skipped();
  }
}
