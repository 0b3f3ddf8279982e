// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import java.util.Arrays;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.measures.stats.Association;
import tacit.measures.stats.KendallTau;
import tacit.measures.stats.Pearson;
import tacit.measures.stats.Spearman;

/// The dissimilarities of all pairs of examples of one representation, to be compared with those of
/// another representation of the same examples.
///
/// Pairs `i < j` in the order `(0, 1), (0, 2), …, (1, 2), …`. Rank correlations count equal
/// dissimilarities as ties, and rounding parts what is equal: entries are rounded to `10⁻¹²` of the
/// largest before they are ranked. [#pearson] takes them as they are.
///
/// - Shapes: representation `(n, d)`, `n ≥ 3`, dissimilarities `(n (n − 1)/2)`
/// - Comparisons: from −1 to 1; **NaN** where all dissimilarities of either are equal, as of the
///   corners of a simplex; see [#isConstant]
///
/// @source Kriegeskorte, Mur & Bandettini 2008
public final class RepresentationalDissimilarity {
  private static final String NAME = "dissimilarity";
  private static final double DIGITS = 1e12;

  private final double[] distances;
  private final int examples;

  private RepresentationalDissimilarity(double[] distances, int examples) {
    this.distances = distances;
    this.examples = examples;
  }

  public static RepresentationalDissimilarity of(Tensor x, Dissimilarity metric, Kernels on) {
    Matrix rows = Representation.of(NAME, "x", x, 3);
    Representation.pairwise(NAME, rows.n());
    double[] squares =
        condensed(metric == Dissimilarity.ONE_MINUS_PEARSON ? units(rows) : rows, on);
    switch (metric) {
      case EUCLIDEAN -> Arrays.setAll(squares, i -> Math.sqrt(squares[i]));
      case SQUARED_EUCLIDEAN -> {}
      case ONE_MINUS_PEARSON -> Arrays.setAll(squares, i -> squares[i] / 2);
    }
    return new RepresentationalDissimilarity(squares, rows.n());
  }

  private static double[] condensed(Matrix rows, Kernels on) {
    var all = new SquaredDistances(rows);
    int n = all.count();
    double[] squares = new double[(int) (n * (n - 1L) / 2)];
    on.each(
        n,
        i -> {
          int behind = n - i;
          int at = squares.length - (int) (behind * (behind - 1L) / 2);
          System.arraycopy(all.from(i), i + 1, squares, at, behind - 1);
        });
    return squares;
  }

  /// Rows less their means and of length one, of which `‖u − v‖² = 2 (1 − r)`.
  private static Matrix units(Matrix rows) {
    Matrix centered = rows.transposed().centered().transposed();
    double[] squares = centered.rowSquares(), units = new double[rows.n() * rows.d()];
    for (int i = 0; i < rows.n(); i++) {
      Representation.require(
          NAME,
          squares[i] > 0,
          "row %d of x has equal numbers and no correlation with another; drop the example or use EUCLIDEAN"
              .formatted(i));
      for (int j = 0; j < rows.d(); j++) {
        units[i * rows.d() + j] = centered.get(i, j) / Math.sqrt(squares[i]);
      }
    }
    return new Matrix(units, rows.n(), rows.d());
  }

  /// `n`.
  public int examples() {
    return examples;
  }

  /// All of them, a copy.
  public double[] distances() {
    return distances.clone();
  }

  public double pearson(RepresentationalDissimilarity other) {
    return comparable(other) ? Pearson.of(distances, other.distances) : Double.NaN;
  }

  public double spearman(RepresentationalDissimilarity other) {
    return ranked(Spearman::of, other);
  }

  /// `τ_b`.
  public double kendall(RepresentationalDissimilarity other) {
    return ranked(KendallTau::of, other);
  }

  private double ranked(Association association, RepresentationalDissimilarity other) {
    return comparable(other) ? association.of(rounded(), other.rounded()) : Double.NaN;
  }

  /// Whether all dissimilarities are equal but for rounding, so that none can be compared.
  public boolean isConstant() {
    double[] rounded = rounded();
    for (double r : rounded) if (r != rounded[0]) return false;
    return true;
  }

  private boolean comparable(RepresentationalDissimilarity other) {
    Representation.require(
        NAME,
        examples == other.examples,
        "%d examples against %d; compare representations of the same examples"
            .formatted(examples, other.examples));
    return !isConstant() && !other.isConstant();
  }

  /// In units of `10⁻¹²` of the largest.
  private double[] rounded() {
    double largest = 0;
    for (double d : distances) largest = Math.max(largest, d);
    double[] rounded = new double[distances.length];
    for (int i = 0; i < rounded.length; i++) {
      rounded[i] = largest == 0 ? 0 : Math.rint(distances[i] / largest * DIGITS);
    }
    return rounded;
  }
}
