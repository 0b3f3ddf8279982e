// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.Arrays;

/// Covariances of raw inputs, `K_{αα′}(x, x′) = 1/C Σ_c x_{αc} x′_{α′c}`.
///
/// Every sum adds its channels from the first to the last, whatever is computed beside it, so that
/// equal samples have equal covariances bit for bit.
///
/// @param full whether of all pairs of pixels
record Covariances(Samples one, Samples two, boolean full) {
  /// Fills a tile.
  void fill(Tile tile) {
    if (!one.dense()) images(tile);
    else if (tile.self) selves(tile);
    else runs(tile);
    int entries = full ? one.pixels() * one.pixels() : one.pixels();
    double channels = one.channels();
    for (int e = 0; e < tile.count * entries; e++) tile.k[e] /= channels;
  }

  private void selves(Tile tile) {
    Arrays.fill(tile.k, 0, tile.count, 0);
    for (int c = 0; c < one.channels(); c++) {
      for (int t = 0; t < tile.count; t++) {
        int i = tile.from + t;
        double x = one.run(i, c)[i % Samples.RUN];
        tile.k[t] = Math.fma(x, x, tile.k[t]);
      }
    }
  }

  /// One sample with others, all those at once whose numbers stand in one line.
  private void runs(Tile tile) {
    double[] sums = new double[Samples.RUN];
    for (int j = tile.from; j < tile.from + tile.count; ) {
      int offset = j % Samples.RUN;
      int count = Math.min(Samples.RUN - offset, tile.from + tile.count - j);
      run(tile.i, j, sums);
      System.arraycopy(sums, offset, tile.k, j - tile.from, count);
      j += count;
    }
  }

  private void run(int i, int j, double[] sums) {
    int c = 0, d = one.channels(), at = i % Samples.RUN;
    Arrays.fill(sums, 0);
    for (; c + 3 < d; c += 4) {
      four(sums, i, j, c);
    }
    for (; c < d; c++) add(sums, one.run(i, c)[at], two.run(j, c), Samples.RUN);
  }

  private void four(double[] sums, int i, int j, int c) {
    int at = i % Samples.RUN;
    double a = one.run(i, c)[at], b = one.run(i, c + 1)[at];
    double e = one.run(i, c + 2)[at], f = one.run(i, c + 3)[at];
    double[] x = two.run(j, c), y = two.run(j, c + 1), z = two.run(j, c + 2);
    double[] w = two.run(j, c + 3);
    for (int t = 0; t < Samples.RUN; t++) {
      double half = Math.fma(b, y[t], Math.fma(a, x[t], sums[t]));
      sums[t] = Math.fma(f, w[t], Math.fma(e, z[t], half));
    }
  }

  private static void add(double[] sums, double a, double[] x, int length) {
    for (int t = 0; t < length; t++) sums[t] = Math.fma(a, x[t], sums[t]);
  }

  private void images(Tile tile) {
    int p = one.pixels();
    double[] sums = new double[p];
    for (int t = 0; t < tile.count; t++) {
      int j = tile.from + t, i = tile.self ? j : tile.i;
      if (!full) {
        pixels(i, j, sums);
        System.arraycopy(sums, 0, tile.k, t * p, p);
        continue;
      }
      for (int q = 0; q < p; q++) {
        Arrays.fill(sums, 0);
        for (int c = 0; c < one.channels(); c++) {
          add(sums, one.image(i, c)[q], two.image(j, c), p);
        }
        System.arraycopy(sums, 0, tile.k, (t * p + q) * p, p);
      }
    }
  }

  private void pixels(int i, int j, double[] sums) {
    Arrays.fill(sums, 0);
    for (int c = 0; c < one.channels(); c++) multiply(sums, one.image(i, c), two.image(j, c));
  }

  private static void multiply(double[] sums, double[] x, double[] y) {
    for (int t = 0; t < sums.length; t++) sums[t] = Math.fma(x[t], y[t], sums[t]);
  }
}
