// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.measures.pairs.RowDistances;

/// The share of the `k` nearest neighbors of an example that two representations, or a
/// representation and labels, agree on, the mean over examples:
///
/// ```text
/// of two representations   |kNN_X(i) ∩ kNN_Y(i)| / k
/// with labels              #{j ∈ kNN_X(i): label j = label i} / k
/// ```
///
/// Distances are Euclidean. Of equally distant examples the first is nearer; how many examples that
/// decided for is counted.
///
/// - Shapes: `X: (n, d)`, `Y: (n, e)`, labels `(n)`; `k` from 1 to `n − 1`
/// - Range: from 0 to 1; of unrelated representations `k/(n − 1)` on average
/// - Time `O(n² (d + e))`, most of it one product each; memory `O(n)`
///
/// @param value the mean share
/// @param k neighbors of each example
/// @param tied examples of which a neighbor was chosen among equally distant ones
/// @source Doimo et al. 2020
public record NeighborhoodOverlap(double value, int k, int tied) {
  private static final String NAME = "neighborhood overlap";
  private static final int USUAL = 30;

  /// With `k = 30`.
  public static NeighborhoodOverlap of(Tensor x, Tensor y, Kernels on) {
    return of(x, y, USUAL, on);
  }

  public static NeighborhoodOverlap of(Tensor x, Tensor y, int k, Kernels on) {
    Representation.paired(NAME, x, y);
    var a = RowDistances.of(Representation.of(NAME, "x", x, 2).rows(), on);
    var b = RowDistances.of(Representation.of(NAME, "y", y, 2).rows(), on);
    check(k, a.count());
    var all = new Agreed[a.count()];
    RowDistances.each(
        a,
        b,
        (inX, inY) ->
            all[inX.self()] =
                shared(nearest(inX, k, all.length), nearest(inY, k, all.length), all.length));
    return mean(all, k);
  }

  /// With labels, `k = 30`.
  public static NeighborhoodOverlap ofLabels(Tensor x, Indices labels, Kernels on) {
    return ofLabels(x, labels, USUAL, on);
  }

  public static NeighborhoodOverlap ofLabels(Tensor x, Indices labels, int k, Kernels on) {
    var a = RowDistances.of(Representation.of(NAME, "x", x, 2).rows(), on);
    Representation.require(
        NAME,
        labels.size() == a.count(),
        "%d examples but %d labels; give one label an example".formatted(a.count(), labels.size()));
    check(k, a.count());
    var all = new Agreed[a.count()];
    a.each(row -> all[row.self()] = alike(nearest(row, k, all.length), labels, row.self()));
    return mean(all, k);
  }

  private static void check(int k, int n) {
    Representation.require(
        NAME,
        k >= 1 && k < n,
        "k is %d with %d examples; give 1 to %d neighbors".formatted(k, n, n - 1));
  }

  /// Of one example: neighbors agreed on, and whether a tie decided.
  private record Agreed(int count, boolean tied) {}

  private static Neighbors.Nearest nearest(RowDistances.Row row, int k, int n) {
    return new Neighbors(row, n).nearest(k);
  }

  private static Agreed shared(Neighbors.Nearest x, Neighbors.Nearest y, int n) {
    return new Agreed(x.common(y, n), x.tied() || y.tied());
  }

  private static Agreed alike(Neighbors.Nearest x, Indices labels, int i) {
    int count = 0;
    for (int j = 0; j < x.chosen().size(); j++) {
      if (labels.get(x.chosen().get(j)) == labels.get(i)) count++;
    }
    return new Agreed(count, x.tied());
  }

  private static NeighborhoodOverlap mean(Agreed[] all, int k) {
    long count = 0;
    int tied = 0;
    for (Agreed each : all) {
      count += each.count();
      if (each.tied()) tied++;
    }
    return new NeighborhoodOverlap((double) count / all.length / k, k, tied);
  }
}
