// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Shape;

/// Branches beside each other on one grid: entries of a branch go where its pixels are, all others
/// are 0.
///
/// @param places by branch and pixel of the branch, its pixel in the whole
/// @param pixels of the whole
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record PixelJoin(int[][] places, int pixels, Layout layout) implements BranchStep.Join {
  /// Grids one after another along an axis of the whole.
  static PixelJoin of(int axis, List<Shape> grids, Shape whole, Layout layout) {
    int[][] places = new int[grids.size()][];
    int before = 0;
    for (int b = 0; b < places.length; b++) {
      Shape grid = grids.get(b);
      places[b] = new int[grid.count()];
      for (int a = 0; a < places[b].length; a++) {
        int[] index = grid.index(a);
        index[axis] += before;
        places[b][a] = whole.offset(index);
      }
      before += grid.size(axis);
    }
    return new PixelJoin(places, whole.count(), layout);
  }

  @Override
  public void first(Tile result, int length) {
    result.map(
        length,
        (from, to) -> {
          Arrays.fill(to, 0, length, 0);
          put(from, to, places[0], result.count);
        });
  }

  @Override
  public void next(Tile before, Tile result, int b, int length) {
    put(result.k, before.k, places[b], before.count);
    if (before.ntk()) put(result.theta, before.theta, places[b], before.count);
  }

  private void put(double[] from, double[] to, int[] place, int n) {
    int at = 0;
    for (int t = 0; t < n; t++) {
      for (int a : place) {
        if (!layout.full()) {
          to[t * pixels + a] = from[at++];
          continue;
        }
        for (int b : place) to[(t * pixels + a) * pixels + b] = from[at++];
      }
    }
  }
}
