// SPDX-License-Identifier: Apache-2.0
package tacit.measures.dimension;

import java.util.stream.IntStream;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.measures.pairs.RowDistances;
import tacit.measures.pairs.Smallest;

/// Distances of every point to its nearest others, `r_{i,1} ≤ r_{i,2} ≤ … ≤ r_{i,k}`, Euclidean, of
/// points that all differ: of equal rows the first stays, and the rest are counted as duplicates.
/// (A duplicate has `r₁ = 0`, and any number put in its place would decide the dimension.)
///
/// - Shapes: `x: (n, d)`, `n` rows of which `N ≥ 3` differ; `k` from 1 to `N − 1`
/// - Time `O(N² d)`, most of it one product; memory `O(N (d + k))`
///
/// Made once, it serves every estimate here.
public final class NearestDistances {
  private static final String NAME = "nearest distances";

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
    RowDistances.of(rows, on).each(row -> squares[row.self()] = nearest(row, k));
    for (double[] row : squares) {
      Points.require(
          NAME,
          row[0] > 0 && row[k - 1] < Double.POSITIVE_INFINITY,
          "squared distances from %s to %s leave the doubles; scale x"
              .formatted(row[0], row[k - 1]));
    }
    return squares;
  }

  private static double[] nearest(RowDistances.Row row, int k) {
    var nearest = new Smallest(k);
    for (int j : row.candidates(k)) nearest.add(row.square(j));
    return nearest.ascending();
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
