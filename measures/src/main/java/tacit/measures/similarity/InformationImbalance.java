// SPDX-License-Identifier: Apache-2.0
package tacit.measures.similarity;

import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.measures.pairs.RowDistances;

/// How badly nearness in one representation foretells nearness in the other, `Δ(X → Y) = 2/n · mean
/// of r_Y over pairs with r_X = 1`: the mean rank, in `Y`, of the nearest neighbor in `X`.
///
/// Ranks count from 1, the example itself is not counted, distances are Euclidean. Of equally
/// distant examples the first is nearer; how many examples that decided for is counted.
///
/// - Shapes: `X: (n, d)`, `Y: (n, e)`, `n ≥ 3`
/// - Range: from `2/n` (each nearest neighbor is the same) to `2 (n − 1)/n`; 1 on average of
///   unrelated representations. Not symmetric
/// - Time `O(n² (d + e))`, most of it one product each; memory `O(n)`
///
/// @param xToY `Δ(X → Y)`
/// @param yToX `Δ(Y → X)`
/// @param tiedXToY examples whose nearest in `X`, or its rank in `Y`, was chosen among ties
/// @param tiedYToX the same the other way
/// @source Glielmo et al. 2022
public record InformationImbalance(double xToY, double yToX, int tiedXToY, int tiedYToX) {
  private static final String NAME = "information imbalance";

  public static InformationImbalance of(Tensor x, Tensor y, Kernels on) {
    Representation.paired(NAME, x, y);
    var a = RowDistances.of(Representation.of(NAME, "x", x, 3).rows(), on);
    var b = RowDistances.of(Representation.of(NAME, "y", y, 3).rows(), on);
    var all = new Both[a.count()];
    RowDistances.each(a, b, (inX, inY) -> all[inX.self()] = both(inX, inY, all.length));
    long forth = 0, back = 0;
    int tiedForth = 0, tiedBack = 0;
    for (Both each : all) {
      forth += each.xToY().rank();
      back += each.yToX().rank();
      if (each.xToY().tied()) tiedForth++;
      if (each.yToX().tied()) tiedBack++;
    }
    double scale = 2.0 / all.length / all.length;
    return new InformationImbalance(scale * forth, scale * back, tiedForth, tiedBack);
  }

  /// The rank of the nearest neighbor, and whether a tie decided.
  private record Place(int rank, boolean tied) {}

  private record Both(Place xToY, Place yToX) {}

  private static Both both(RowDistances.Row x, RowDistances.Row y, int n) {
    var inX = new Neighbors(x, n);
    var inY = new Neighbors(y, n);
    return new Both(place(inX, inY), place(inY, inX));
  }

  private static Place place(Neighbors from, Neighbors to) {
    var nearest = from.nearest(1);
    int other = nearest.chosen().get(0);
    return new Place(to.rank(other), nearest.tied() || to.shared(other));
  }
}
