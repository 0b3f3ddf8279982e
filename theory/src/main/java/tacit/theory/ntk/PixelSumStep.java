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
    int step = trace && layout.full() ? p + 1 : 1;
    for (int t = 0; t < n; t++) {
      double sum = 0;
      for (int e = 0; e < entries; e += step) sum += m[t * entries + e];
      out[t] = sum * factor;
    }
  }
}
