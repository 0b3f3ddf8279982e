// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

/// Layer norm: entries times `r(x) r(x′)` with `r = 1/√(ε + k₁₁)`, recorded for each sample and
/// pixel.
///
/// @param place where the factors are recorded
record LayerNormStep(LayerNormKernel norm, Layout layout, Features out, int place) implements Step {
  static LayerNormStep of(Plan plan, LayerNormKernel norm, Features in) {
    Plan.requireGaussian(in);
    return new LayerNormStep(norm, plan.layout(), in, plan.place(in.count()));
  }

  @Override
  public long peak() {
    return layout.numbers(out);
  }

  @Override
  public void run(Tile tile) {
    if (tile.self) record(tile);
    double[] one = tile.one.at(place), two = tile.two.at(place);
    int p = out.count(), entries = layout.entries(out);
    for (int t = 0; t < tile.count; t++) {
      int j = tile.from + t, i = tile.self ? j : tile.i;
      for (int e = 0; e < entries; e++) {
        int a = layout.full() ? e / p : e, b = layout.full() ? e % p : e;
        double factor = one[i * p + a] * two[j * p + b];
        tile.k[t * entries + e] *= factor;
        if (tile.ntk()) tile.theta[t * entries + e] *= factor;
      }
    }
  }

  private void record(Tile tile) {
    int p = out.count(), entries = layout.entries(out), step = layout.full() ? p + 1 : 1;
    double[] factors = tile.one.at(place);
    for (int t = 0; t < tile.count; t++) {
      double mean = 0;
      for (int a = 0; a < p; a++) mean += tile.k[t * entries + a * step] / p;
      for (int a = 0; a < p; a++) {
        double k = norm.overPixels() ? mean : tile.k[t * entries + a * step];
        factors[(tile.from + t) * p + a] = 1 / Math.sqrt(norm.epsilon() + k);
      }
    }
  }
}
