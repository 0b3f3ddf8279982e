// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.util.Locale;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.theory.ntk.depth.DeviationRecursion;
import tacit.theory.ntk.depth.ErfCriticalLine;
import tacit.theory.ntk.depth.MeanField;
import tacit.theory.ntk.depth.MeanFieldTheory;
import tacit.theory.ntk.depth.Pair;
import tacit.theory.ntk.depth.PairRecursion;
import tacit.theory.ntk.dual.ErfDual;

/// One part of `trainability/phase-plane`, for `erf`.
///
/// | part | x | y | series: value |
/// |---|---|---|---|
/// | plane | `σ_w²` | `σ_b²` | `q`, `c`, `chi1` |
/// | line | `σ_w²` | `σ_b²` | `closed`: `q*`; `root`: `σ_w²` by root finding |
/// | convergence | `l` | `|c_l − c*|` | `ordered`, `chaotic`: `χ_c*ˡ` |
/// | depth | `σ_w²` | 0.05 | `xi`: `ξ`, at most 100 |
///
/// @param biasVariance of the row of the plane; 0.05 elsewhere
/// @param step of `σ_w²`
record PhasePlaneRun(Part part, double biasVariance, double step) implements Run {
  private static final long serialVersionUID = 1;
  static final double LARGEST = 3, BIAS = 0.05, ORDERED = 1.25, CHAOTIC = 1.5, CLIP = 100;
  private static final int LAYERS = 400;
  private static final double VISIBLE = 1e-12;

  /// What is computed.
  enum Part {
    PLANE,
    LINE,
    CONVERGENCE,
    DEPTH;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Table rows() {
    var table = Table.of("part", "series", "x", "y", "value");
    return switch (part) {
      case PLANE -> plane(table);
      case LINE -> line(table);
      case CONVERGENCE -> chaotic(ordered(table));
      case DEPTH -> depth(table);
    };
  }

  private static ErfDual erf() {
    return new ErfDual(1, 1, 0);
  }

  private static MeanField field(double w, double b) {
    return MeanFieldTheory.solve(erf(), w, b);
  }

  /// `σ_w²` from one step to the largest.
  static double[] variances(double step) {
    double[] all = new double[(int) Math.round(LARGEST / step)];
    for (int i = 0; i < all.length; i++) all[i] = (i + 1) * LARGEST / all.length;
    return all;
  }

  private Table plane(Table table) {
    for (double w : variances(step)) {
      var at = field(w, biasVariance);
      table =
          table
              .row(part.word(), "q", w, biasVariance, at.q())
              .row(part.word(), "c", w, biasVariance, at.c())
              .row(part.word(), "chi1", w, biasVariance, at.chi1());
    }
    return table;
  }

  private Table line(Table table) {
    for (int i = 0; i <= 50; i++) {
      double b = 0.25 * i / 50;
      var at = ErfCriticalLine.atBiasVariance(b);
      double root = MeanFieldTheory.criticalWeightVariance(erf(), b);
      table =
          table
              .row(part.word(), "closed", at.weightVariance(), b, at.q())
              .row(part.word(), "root", at.weightVariance(), b, root);
    }
    return table;
  }

  private Table ordered(Table table) {
    double chi1 = field(ORDERED, BIAS).chi1();
    var recursion = DeviationRecursion.erf(ORDERED, BIAS);
    var at = recursion.start(0.5);
    for (int l = 0; l <= LAYERS; l++) {
      table = table.row(part.word(), "ordered", l + 0.0, at.h(), Math.pow(chi1, l));
      at = recursion.next(at);
    }
    return table;
  }

  private Table chaotic(Table table) {
    var at = field(CHAOTIC, BIAS);
    var recursion = new PairRecursion(erf(), CHAOTIC, BIAS);
    Pair pair = Pair.start(at.q(), at.q(), 0.5 * at.q());
    for (int l = 0; l <= LAYERS; l++) {
      double gap = Math.abs(pair.correlation() - at.c());
      if (gap < VISIBLE) break;
      table = table.row(part.word(), "chaotic", l + 0.0, gap, Math.pow(at.chiStar(), l));
      pair = recursion.next(pair);
    }
    return table;
  }

  private Table depth(Table table) {
    for (double w : variances(step)) {
      double xi = Math.min(CLIP, field(w, BIAS).correlationDepth());
      table = table.row(part.word(), "xi", w, BIAS, xi);
    }
    return table;
  }
}
