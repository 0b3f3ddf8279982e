// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.SymmetricEigen;

/// A [PositionalEmbedding] on the pixels of one grid.
///
/// @param wx `w_x`
/// @param r `w_p R`, row by row
/// @param tangent `w_p R` where it is trained, else 0
/// @param inValues whether values see it
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Positions(double wx, double[] r, double[] tangent, boolean inValues) {
  /// No embedding: `K̃ = K`, `Θ̃ = Θ`.
  static Positions none(Shape grid) {
    double[] zero = new double[grid.count() * grid.count()];
    return new Positions(1, zero, zero, false);
  }

  static Positions of(PositionalEmbedding embedding, Shape grid) {
    double[] r = new double[grid.count() * grid.count()];
    if (embedding.decay().isPresent()) {
      fill(r, grid, embedding.power(), embedding.decay().get());
      requireCovariance(r, grid);
    } else {
      for (int a = 0; a < grid.count(); a++) r[a * grid.count() + a] = 1;
    }
    for (int e = 0; e < r.length; e++) r[e] *= embedding.wp();
    double[] tangent = embedding.frozen() ? new double[r.length] : r;
    return new Positions(embedding.wx(), r, tangent, embedding.inValues());
  }

  private static void fill(double[] r, Shape grid, double power, DoubleUnaryOperator decay) {
    int p = grid.count();
    for (int a = 0; a < p; a++) {
      int[] i = grid.index(a);
      for (int b = 0; b <= a; b++) {
        double value = value(distance(i, grid.index(b), power), decay);
        r[a * p + b] = value;
        r[b * p + a] = value;
      }
    }
  }

  /// `Σ_axes |i − j|ᵖ`.
  static double distance(int[] i, int[] j, double p) {
    double sum = 0;
    for (int axis = 0; axis < i.length; axis++) sum += Math.pow(Math.abs(i[axis] - j[axis]), p);
    return sum;
  }

  private static double value(double distance, DoubleUnaryOperator decay) {
    double value = decay.applyAsDouble(distance);
    if (Double.isFinite(value)) return value;
    throw new IllegalArgumentException(
        "the decay of positions at the distance %s is %s; give a function with finite values"
            .formatted(distance, value));
  }

  /// Refuses what is no covariance. Rounding moves eigenvalues by less than `10⁻¹²` of their sum.
  private static void requireCovariance(double[] r, Shape grid) {
    int p = grid.count();
    var lambda = SymmetricEigen.lambdaOf(Tensor.of(Shape.of(p, p), r));
    double least = Arrays.stream(lambda.toDoubles()).min().orElse(0), trace = 0;
    for (int a = 0; a < p; a++) trace += Math.abs(r[a * p + a]);
    if (least >= -1e-12 * trace) return;
    throw new IllegalArgumentException(
        ("the decay of positions makes no covariance on pixels %s, whose matrix has the eigenvalue"
                + " %.3g; take one like exp(-d) with a power of at most 2")
            .formatted(grid, least));
  }

  /// Entry `e` of `K̃`.
  double mixed(double k, int e) {
    return wx * k + r[e];
  }

  /// Writes `K̃` of the pair whose entries begin at `at`.
  void kernel(double[] k, int at, double[] to) {
    for (int e = 0; e < r.length; e++) to[e] = wx * k[at + e] + r[e];
  }

  /// Writes `Θ̃` of that pair.
  void tangent(double[] theta, int at, double[] to) {
    for (int e = 0; e < r.length; e++) to[e] = wx * theta[at + e] + tangent[e];
  }

  /// Lets the values of that pair see the positions, where they do.
  void enterValues(Tile tile, int at) {
    if (!inValues) return;
    for (int e = 0; e < r.length; e++) {
      tile.k[at + e] = wx * tile.k[at + e] + r[e];
      if (tile.ntk()) tile.theta[at + e] = wx * tile.theta[at + e] + tangent[e];
    }
  }
}
