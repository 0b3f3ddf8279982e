// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;

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
/// - Time `O(n² (d + e))`, memory `O(n)` a thread
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
    var a = new SquaredDistances(Representation.of(NAME, "x", x, 2));
    var b = new SquaredDistances(Representation.of(NAME, "y", y, 2));
    check(k, a.count());
    int n = a.count();
    return mean(n, k, i -> shared(nearest(a, i, k), nearest(b, i, k), n), on);
  }

  /// With labels, `k = 30`.
  public static NeighborhoodOverlap ofLabels(Tensor x, Indices labels, Kernels on) {
    return ofLabels(x, labels, USUAL, on);
  }

  public static NeighborhoodOverlap ofLabels(Tensor x, Indices labels, int k, Kernels on) {
    var a = new SquaredDistances(Representation.of(NAME, "x", x, 2));
    Representation.require(
        NAME,
        labels.size() == a.count(),
        "%d examples but %d labels; give one label an example".formatted(a.count(), labels.size()));
    check(k, a.count());
    return mean(a.count(), k, i -> alike(nearest(a, i, k), labels, i), on);
  }

  private static void check(int k, int n) {
    Representation.require(
        NAME,
        k >= 1 && k < n,
        "k is %d with %d examples; give 1 to %d neighbors".formatted(k, n, n - 1));
  }

  /// Of one example: neighbors agreed on, and whether a tie decided.
  private record Agreed(int count, boolean tied) {}

  private interface OfExample {
    Agreed of(int example);
  }

  private static Neighbors.Nearest nearest(SquaredDistances from, int i, int k) {
    return new Neighbors(from.from(i), i).nearest(k);
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

  private static NeighborhoodOverlap mean(int n, int k, OfExample agreement, Kernels on) {
    var all = new Agreed[n];
    on.each(n, i -> all[i] = agreement.of(i));
    long count = 0;
    int tied = 0;
    for (Agreed each : all) {
      count += each.count();
      if (each.tied()) tied++;
    }
    return new NeighborhoodOverlap((double) count / n / k, k, tied);
  }
}
