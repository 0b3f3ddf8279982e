// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// The inputs of a kernel and their covariances, `K_{αα′}(x, x′) = 1/C Σ_c x_{αc} x′_{α′c}`.
///
/// A sum adds its channels from the first to the last, whatever is computed beside it, so that
/// equal samples have equal covariances bit for bit. Inputs are used as given, not centered.
///
/// @param example shape of one: `(d)`, `(l, c)`, `(h, w, c)`
/// @param x channel by channel: `(n, c, pixels)`, or `(c, n)` where there are no pixels
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Samples(int n, Shape example, double[] x) {
  /// Checks and reorders inputs; `name` is theirs in messages.
  static Samples of(String name, Tensor inputs) {
    Shape shape = inputs.shape();
    if (shape.rank() < 2 || shape.rank() > 4) {
      throw new IllegalArgumentException(
          "%s: is %s; expected (n, d), (n, length, channels) or (n, height, width, channels)"
              .formatted(name, shape));
    }
    if (shape.count() == 0) {
      throw new IllegalArgumentException(
          "%s: is %s; a kernel needs at least one sample of one number".formatted(name, shape));
    }
    double[] given = inputs.toDoubles();
    int n = shape.size(0), channels = shape.size(-1), pixels = shape.count() / n / channels;
    double[] x = new double[given.length];
    for (int at = 0; at < given.length; at++) {
      if (!Double.isFinite(given[at])) throw notFinite(name, given[at], shape.index(at));
      int c = at % channels, i = at / channels / pixels, p = at / channels % pixels;
      x[shape.rank() == 2 ? c * n + i : (i * channels + c) * pixels + p] = given[at];
    }
    return new Samples(n, shape.slice(1, shape.rank()), x);
  }

  private static IllegalArgumentException notFinite(String name, double value, int... index) {
    return new IllegalArgumentException(
        "%s: number %s is %s; give finite numbers"
            .formatted(name, java.util.Arrays.toString(index), value));
  }

  /// Refuses a second set of other examples.
  void requireLike(Samples first) {
    if (example.equals(first.example)) return;
    throw new IllegalArgumentException(
        "x2: examples are %s but those of x1 are %s; both need one shape"
            .formatted(example, first.example));
  }

  /// Whether sample `i` holds zeros alone.
  boolean zero(int i) {
    for (int c = 0; c < channels(); c++) {
      for (int p = 0; p < pixels(); p++) if (at(i, c, p) != 0) return false;
    }
    return true;
  }

  double at(int i, int c, int p) {
    return dense() ? x[c * n + i] : x[(i * channels() + c) * pixels() + p];
  }

  private boolean dense() {
    return example.rank() == 1;
  }

  private int channels() {
    return example.size(-1);
  }

  private int pixels() {
    return example.count() / channels();
  }

  /// Fills a tile with the covariances of these samples and those of a second set.
  void fill(Tile tile, Samples two, boolean full) {
    if (dense() && !tile.self) run(tile, two);
    else each(tile, two, full);
    int entries = full ? pixels() * pixels() : pixels();
    for (int e = 0; e < tile.count * entries; e++) tile.k[e] /= channels();
  }

  /// One sample with a run of samples without pixels: four channels at a time.
  private void run(Tile tile, Samples two) {
    int c = 0, d = channels();
    java.util.Arrays.fill(tile.k, 0, tile.count, 0);
    for (; c + 3 < d; c += 4)
      four(tile.k, tile.count, tile.i, c, two.x, c * two.n + tile.from, two.n);
    for (; c < d; c++) {
      double a = x[c * n + tile.i];
      int from = c * two.n + tile.from;
      for (int t = 0; t < tile.count; t++) tile.k[t] = Math.fma(a, two.x[from + t], tile.k[t]);
    }
  }

  private void four(double[] k, int count, int i, int c, double[] y, int at, int m) {
    double a = x[c * n + i], b = x[(c + 1) * n + i];
    double e = x[(c + 2) * n + i], f = x[(c + 3) * n + i];
    for (int t = 0; t < count; t++) {
      double two = Math.fma(b, y[at + m + t], Math.fma(a, y[at + t], k[t]));
      k[t] = Math.fma(f, y[at + 3 * m + t], Math.fma(e, y[at + 2 * m + t], two));
    }
  }

  private void each(Tile tile, Samples two, boolean full) {
    int p = pixels(), entries = full ? p * p : p;
    for (int t = 0; t < tile.count; t++) {
      int j = tile.from + t, i = tile.self ? j : tile.i;
      java.util.Arrays.fill(tile.k, t * entries, (t + 1) * entries, 0);
      for (int c = 0; c < channels(); c++) {
        if (full) pixelPairs(tile.k, t * entries, two, i, j, c);
        else pixels(tile.k, t * entries, two, i, j, c);
      }
    }
  }

  private void pixels(double[] k, int at, Samples two, int i, int j, int c) {
    if (dense()) {
      k[at] = Math.fma(at(i, c, 0), two.at(j, c, 0), k[at]);
      return;
    }
    int p = pixels(), a = (i * channels() + c) * p, b = (j * channels() + c) * p;
    for (int q = 0; q < p; q++) k[at + q] = Math.fma(x[a + q], two.x[b + q], k[at + q]);
  }

  private void pixelPairs(double[] k, int at, Samples two, int i, int j, int c) {
    int p = pixels(), a = (i * channels() + c) * p, b = (j * channels() + c) * p;
    for (int q = 0; q < p; q++) {
      double v = x[a + q];
      int row = at + q * p;
      for (int r = 0; r < p; r++) k[row + r] = Math.fma(v, two.x[b + r], k[row + r]);
    }
  }
}
