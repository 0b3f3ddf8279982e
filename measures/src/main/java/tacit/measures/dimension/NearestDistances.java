// SPDX-License-Identifier: Apache-2.0
package tacit.measures.dimension;

import java.util.Arrays;
import java.util.stream.IntStream;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;

/// Distances of every point to its nearest others, `r_{i,1} ≤ r_{i,2} ≤ … ≤ r_{i,k}`, Euclidean, of
/// points that all differ: of equal rows the first stays, and the rest are counted as duplicates.
/// (A duplicate has `r₁ = 0`, and any number put in its place would decide the dimension.)
///
/// - Shapes: `x: (n, d)`, `n` rows of which `N ≥ 3` differ; `k` from 1 to `N − 1`
/// - Time: at most `O(N² d)`; the sum of a pair ends where it passes the `k`-th found so far
///
/// Made once, it serves every estimate here.
public final class NearestDistances {
  private static final String NAME = "nearest distances";
  private static final int STRIDE = 16;

  /// `r²`, a row a point.
  private final double[][] squares;

  private final int duplicates;

  private NearestDistances(double[][] squares, int duplicates) {
    this.squares = squares;
    this.duplicates = duplicates;
  }

  public static NearestDistances of(Tensor x, int k, Kernels on) {
    Points all = Points.of(NAME, x), points = all.distinct();
    int n = points.count(), duplicates = all.count() - n;
    Points.require(
        NAME,
        n >= 3,
        "%d distinct points, %d duplicates left out; give 3 or more that differ"
            .formatted(n, duplicates));
    Points.require(
        NAME,
        k >= 1 && k < n,
        "k = %d with %d distinct points, %d duplicates left out; give a k from 1 to %d"
            .formatted(k, n, duplicates, n - 1));
    return new NearestDistances(squares(points.rows(), k, on), duplicates);
  }

  private static double[][] squares(double[][] rows, int k, Kernels on) {
    double[][] squares = new double[rows.length][];
    on.each(rows.length, i -> squares[i] = nearest(rows, i, k));
    for (double[] row : squares) {
      Points.require(
          NAME,
          row[0] > 0 && row[k - 1] < Double.POSITIVE_INFINITY,
          "squared distances from %s to %s leave the doubles; scale x"
              .formatted(row[0], row[k - 1]));
    }
    return squares;
  }

  private static double[] nearest(double[][] rows, int i, int k) {
    double[] best = new double[k];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    for (int j = 0; j < rows.length; j++) {
      if (j == i) continue;
      double square = square(rows[i], rows[j], best[k - 1]);
      if (square < best[k - 1]) insert(best, square);
    }
    return best;
  }

  /// `‖u − v‖²`, or any number from `enough` on where it is not below.
  private static double square(double[] u, double[] v, double enough) {
    double sum = 0;
    for (int from = 0; from < u.length && sum < enough; from += STRIDE) {
      int to = Math.min(u.length, from + STRIDE);
      for (int j = from; j < to; j++) sum += (u[j] - v[j]) * (u[j] - v[j]);
    }
    return sum;
  }

  private static void insert(double[] ascending, double value) {
    int at = ascending.length - 1;
    for (; at > 0 && ascending[at - 1] > value; at--) ascending[at] = ascending[at - 1];
    ascending[at] = value;
  }

  /// `N`, the points that differ.
  public int points() {
    return squares.length;
  }

  public int duplicates() {
    return duplicates;
  }

  /// The largest `k`.
  public int k() {
    return squares[0].length;
  }

  /// `r_{i,k}`, with `k` from 1.
  public double distance(int i, int k) {
    return Math.sqrt(squares[i][k - 1]);
  }

  /// `log(r_{i,b} / r_{i,a})`.
  double logRatio(int i, int a, int b) {
    return Math.log(squares[i][b - 1] / squares[i][a - 1]) / 2;
  }

  double[] logRatios(int a, int b) {
    return IntStream.range(0, points()).mapToDouble(i -> logRatio(i, a, b)).toArray();
  }

  /// How far apart the points are that an estimate compares: the mean of `(r_{i,a} + r_{i,b})/2`.
  public double scale(int a, int b) {
    return IntStream.range(0, points())
        .mapToDouble(i -> (distance(i, a) + distance(i, b)) / 2)
        .average()
        .orElseThrow();
  }

  /// Refuses an estimate that needs more neighbors than were kept.
  void require(String name, int k) {
    Points.require(
        name, k <= k(), "distances to %d neighbors but %d are needed; keep more".formatted(k(), k));
  }
}
