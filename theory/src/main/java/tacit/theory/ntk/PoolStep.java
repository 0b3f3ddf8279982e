// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import tacit.autodiff.Shape;
import tacit.nn.Padding;

/// A pool of windows: sums over both pixels by themselves, one axis after another, then a factor.
///
/// @param factors by which output pixels are multiplied: `1/∏F`, 1, or one by the taps inside
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record PoolStep(Slides slides, double[] factors, Layout layout, Features in, Features out)
    implements Step {
  static PoolStep average(Plan plan, AveragePoolKernel pool, Features in) {
    Slides slides = Slides.of(pool.window(), pool.strides(), pool.padding(), in);
    boolean inside = pool.normalizeEdges() && pool.padding() == Padding.SAME;
    return of(plan, slides, inside, true, in);
  }

  static PoolStep sum(Plan plan, SumPoolKernel pool, Features in) {
    Slides slides = Slides.of(pool.window(), pool.strides(), pool.padding(), in);
    return of(plan, slides, false, false, in);
  }

  private static PoolStep of(Plan plan, Slides slides, boolean inside, boolean mean, Features in) {
    Shape pixels = slides.output(in.pixels());
    Features needs = slides.single() || in.separate() ? in : plan.withPairs(in);
    Features out = needs.withPixels(pixels).withSeparate(in.separate() && !slides.overlap());
    double[] factors = new double[pixels.count()];
    int width = slides.columns().out();
    for (int o = 0; o < factors.length; o++) {
      int taps = slides.rows().inside(o / width) * slides.columns().inside(o % width);
      factors[o] = mean ? 1.0 / (inside ? taps : slides.taps()) : 1;
    }
    return new PoolStep(slides, factors, plan.layout(), in, out);
  }

  @Override
  public long peak() {
    return layout.numbers(in) + layout.entries(in);
  }

  @Override
  public void run(Tile tile) {
    Axis y = slides.rows(), x = slides.columns();
    int n = tile.count, h = y.size(), w = x.size(), h2 = y.out(), w2 = x.out();
    int columns = layout.full() ? h * w : 1;
    if (!y.idle()) tile.map(n * h2 * w * columns, new AxisSum(y, n, w * columns)::map);
    if (!x.idle()) tile.map(n * h2 * w2 * columns, new AxisSum(x, n * h2, columns)::map);
    if (layout.full()) {
      int rows = n * h2 * w2;
      if (!y.idle()) tile.map(rows * h2 * w, new AxisSum(y, rows, w)::map);
      if (!x.idle()) tile.map(rows * h2 * w2, new AxisSum(x, rows * h2, 1)::map);
    }
    scale(tile.k, n);
    if (tile.ntk()) scale(tile.theta, n);
  }

  private void scale(double[] m, int n) {
    int p = factors.length;
    for (int t = 0; t < n; t++) {
      for (int a = 0; a < p; a++) {
        if (!layout.full()) {
          m[t * p + a] *= factors[a] * factors[a];
          continue;
        }
        int row = (t * p + a) * p;
        for (int b = 0; b < p; b++) m[row + b] *= factors[a] * factors[b];
      }
    }
  }
}
