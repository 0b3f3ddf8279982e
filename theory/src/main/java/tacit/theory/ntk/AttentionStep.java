// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import tacit.theory.ntk.SelfAttentionKernel.Scaling;

/// Self-attention. For each sample `G` is recorded; then `G M G′ᵀ` of every pair are two products
/// of `P × P` matrices.
///
/// @param place where `G` is recorded
record AttentionStep(
    SelfAttentionKernel attention, Positions positions, Layout layout, Features out, int place)
    implements Step {
  static AttentionStep of(Plan plan, SelfAttentionKernel attention, Features in) {
    if (in.pixels().rank() == 0) {
      throw new IllegalArgumentException(
          "needs examples (h, w, c) or (l, c) but gets " + in.example());
    }
    Features needs = plan.withPairs(in);
    Features out =
        needs.affine(plan.source(), Width.open("self_attention: channels"), in.pixels(), false);
    int entries = Math.multiplyExact(in.count(), in.count());
    Positions positions =
        attention
            .positions()
            // A plan of the slim layout is asked for its needs, and then made anew.
            .filter(_ -> plan.layout().full())
            .map(each -> Positions.of(each, in.pixels()))
            .orElseGet(() -> Positions.none(in.pixels()));
    return new AttentionStep(attention, positions, plan.layout(), out, plan.place(entries));
  }

  @Override
  public long peak() {
    return layout.numbers(out) + 2L * layout.entries(out);
  }

  @Override
  public void run(Tile tile) {
    if (attention.scaling() == Scaling.SQUARE_ROOT) squareRoot(tile);
    else linear(tile);
  }

  private void linear(Tile tile) {
    int p = out.count(), size = p * p;
    if (tile.self) new AttentionScores(attention, positions, p).record(tile, tile.one.at(place));
    double v = square(attention.sigmaO() * attention.sigmaV()), b = square(attention.sigmaB());
    double[] g = tile.one.at(place), g2 = tile.two.at(place), half = tile.buffers.take(size);
    for (int t = 0; t < tile.count; t++) {
      int j = tile.from + t, i = tile.self ? j : tile.i;
      positions.enterValues(tile, t * size);
      around(g, i * size, tile.k, t * size, g2, j * size, half, p);
      if (tile.ntk()) around(g, i * size, tile.theta, t * size, g2, j * size, half, p);
      for (int e = t * size; e < (t + 1) * size; e++) {
        if (tile.ntk()) tile.theta[e] = v * tile.theta[e] + b + 2 * v * tile.k[e];
        tile.k[e] = v * tile.k[e] + b;
      }
    }
    tile.buffers.give(half);
  }

  /// `M ← G M G′ᵀ`.
  private static void around(
      double[] g, int i, double[] m, int at, double[] g2, int j, double[] half, int p) {
    for (int s = 0; s < p; s++) {
      for (int u = 0; u < p; u++) {
        double sum = 0;
        for (int t = 0; t < p; t++) sum += g[i + s * p + t] * m[at + t * p + u];
        half[s * p + u] = sum;
      }
    }
    for (int s = 0; s < p; s++) {
      for (int t = 0; t < p; t++) {
        double sum = 0;
        for (int u = 0; u < p; u++) sum += half[s * p + u] * g2[j + t * p + u];
        m[at + s * p + t] = sum;
      }
    }
  }

  private void squareRoot(Tile tile) {
    int size = out.count() * out.count();
    double[] k = tile.buffers.take(size), theta = tile.buffers.take(size);
    double b = square(attention.sigmaB());
    double s =
        square(attention.sigmaQ() * attention.sigmaK() * attention.sigmaO() * attention.sigmaV());
    for (int at = 0; at < tile.count * size; at += size) {
      positions.kernel(tile.k, at, k);
      if (tile.ntk()) positions.tangent(tile.theta, at, theta);
      positions.enterValues(tile, at);
      double d = dot(k, tile.k, at, size);
      if (tile.ntk()) {
        double both = dot(theta, tile.k, at, size) + dot(k, tile.theta, at, size);
        for (int e = 0; e < size; e++) {
          tile.theta[at + e] = s * (d * (theta[e] + 4 * k[e]) + both * k[e]) + b;
        }
      }
      for (int e = 0; e < size; e++) tile.k[at + e] = s * d * k[e] + b;
    }
    tile.buffers.give(k);
    tile.buffers.give(theta);
  }

  /// Of `x` with the entries of `y` from `at` on.
  private static double dot(double[] x, double[] y, int at, int size) {
    double sum = 0;
    for (int e = 0; e < size; e++) sum += x[e] * y[at + e];
    return sum;
  }

  private static double square(double x) {
    return x * x;
  }
}
