// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import tacit.theory.ntk.dual.Dual;
import tacit.theory.ntk.dual.HermiteDual;

/// An activation. Entries of one sample and one pixel with itself go by the formulas of the
/// diagonal: where `φ` has a kink those for two variables are ill-conditioned there.
///
/// @param place where the variances are recorded
record DualStep(Dual dual, Layout layout, Features out, int place) implements Step {
  static DualStep of(Plan plan, Dual dual, Features in) {
    Plan.requireGaussian(in);
    Features out = in.nonGaussian().withSeparate(in.separate() && centered(dual));
    return new DualStep(dual, plan.layout(), out, plan.place(in.count()));
  }

  /// Whether `E φ = 0`, so that uncorrelated inputs give uncorrelated outputs.
  private static boolean centered(Dual dual) {
    return dual.value(0, 1, 1) == 0 && (dual instanceof HermiteDual || dual.value(0, 0.5, 2) == 0);
  }

  @Override
  public long peak() {
    return layout.numbers(out);
  }

  @Override
  public void prepare(Alone alone) {
    alone.marginals()[place] = dual.marginals(alone.at(place));
  }

  @Override
  public void run(Tile tile) {
    if (tile.self) selves(tile);
    else pairs(tile);
  }

  private void pairs(Tile tile) {
    Dual.Marginals one = tile.one.marginals()[place], two = tile.two.marginals()[place];
    int p = out.count();
    if (p == 1) {
      dual.row(one, tile.i, 0, two, tile.from, tile.k, tile.theta, 0, tile.count);
      return;
    }
    for (int t = 0; t < tile.count; t++) {
      int i = tile.i * p, j = (tile.from + t) * p;
      if (layout.full()) {
        for (int a = 0; a < p; a++) {
          dual.row(one, i + a, 0, two, j, tile.k, tile.theta, (t * p + a) * p, p);
        }
      } else {
        dual.row(one, i, 1, two, j, tile.k, tile.theta, t * p, p);
      }
    }
  }

  private void selves(Tile tile) {
    int p = out.count(), step = layout.full() ? p + 1 : 1, entries = layout.entries(out);
    double[] variances = new double[tile.count * p];
    for (int t = 0; t < tile.count; t++) {
      for (int a = 0; a < p; a++) variances[t * p + a] = tile.k[t * entries + a * step];
    }
    System.arraycopy(variances, 0, tile.one.at(place), tile.from * p, variances.length);
    if (layout.full() && p > 1) above(tile, p, dual.marginals(variances));
    for (int t = 0; t < tile.count; t++) {
      for (int a = 0; a < p; a++) diagonal(tile, t * entries + a * step, variances[t * p + a]);
      if (layout.full()) {
        mirror(tile.k, t * entries, p);
        if (tile.ntk()) mirror(tile.theta, t * entries, p);
      }
    }
  }

  private void diagonal(Tile tile, int at, double variance) {
    tile.k[at] = dual.variance(variance);
    if (tile.ntk()) tile.theta[at] *= dual.varianceSlope(variance);
  }

  /// The entries `α < α′`.
  private void above(Tile tile, int p, Dual.Marginals all) {
    for (int t = 0; t < tile.count; t++) {
      for (int a = 0; a < p - 1; a++) {
        int at = (t * p + a) * p + a + 1;
        dual.row(all, t * p + a, 0, all, t * p + a + 1, tile.k, tile.theta, at, p - 1 - a);
      }
    }
  }

  private static void mirror(double[] x, int start, int p) {
    for (int a = 1; a < p; a++) {
      for (int b = 0; b < a; b++) x[start + a * p + b] = x[start + b * p + a];
    }
  }
}
