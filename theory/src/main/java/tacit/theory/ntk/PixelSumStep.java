// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

/// All pixels in one: the sum over all entries, or over those of one pixel with itself, times a
/// factor. Global pools and flatten differ in these two.
///
/// @param trace whether only entries `α = α` count
/// @param factor `1/P²`, 1 or `1/P`
record PixelSumStep(boolean trace, double factor, Layout layout, Features in, Features out)
    implements Step {
  static PixelSumStep globalAverage(Plan plan, Features in) {
    return global(plan, in, 1 / ((double) in.count() * in.count()));
  }

  static PixelSumStep globalSum(Plan plan, Features in) {
    return global(plan, in, 1);
  }

  private static PixelSumStep global(Plan plan, Features in, double factor) {
    if (in.pixels().rank() == 0) {
      throw new IllegalArgumentException(
          "needs examples (h, w, c) or (l, c) but gets "
              + in.example()
              + "; leave it out where there are no positions");
    }
    Features needs = in.count() == 1 || in.separate() ? in : plan.withPairs(in);
    return new PixelSumStep(
        in.separate(), factor, plan.layout(), in, one(needs).withSeparate(false));
  }

  static PixelSumStep flatten(Plan plan, Features in) {
    Features out = one(in).nonGaussian().withSeparate(false);
    out = out.withChannels(in.channels().times(in.count()));
    return new PixelSumStep(true, 1.0 / in.count(), plan.layout(), in, out);
  }

  private static Features one(Features in) {
    return in.withPixels(tacit.autodiff.Shape.scalar());
  }

  @Override
  public long peak() {
    return layout.numbers(in) + 1;
  }

  @Override
  public void run(Tile tile) {
    tile.map(tile.count, (m, out) -> sum(m, out, tile.count));
  }

  private void sum(double[] m, double[] out, int n) {
    int p = in.count(), entries = layout.entries(in);
    for (int t = 0; t < n; t++) {
      int from = t * entries;
      double sum =
          layout.full() && !trace
              ? square(m, from, p)
              : line(m, from, p, layout.full() ? p + 1 : 1);
      out[t] = sum * factor;
    }
  }

  /// All entries, in an order that is that of the transposed matrix, too: a pair of samples and the
  /// pair the other way round have the same bits.
  private static double square(double[] m, int from, int p) {
    double sum = 0;
    for (int a = 0; a < p; a++) {
      double row = 0;
      for (int b = 0; b < a; b++) row += m[from + a * p + b] + m[from + b * p + a];
      sum += row + m[from + a * p + a];
    }
    return sum;
  }

  /// The diagonal, or all there is.
  private static double line(double[] m, int from, int p, int step) {
    double sum = 0;
    for (int a = 0; a < p; a++) sum += m[from + a * step];
    return sum;
  }
}
