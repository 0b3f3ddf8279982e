// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.List;

/// Several paths from one input whose results are joined entry by entry, from the first to the
/// last.
record BranchStep(List<Step> branches, Join join, Layout layout, Features in, Features out)
    implements Step {
  /// How results are joined.
  sealed interface Join permits Joins.Sum, Joins.Product, Joins.Concat, PixelJoin {
    /// What becomes of the first result, of `length` entries.
    default void first(Tile result, int length) {}

    /// Joins result number `b` to those before it.
    void next(Tile before, Tile result, int b, int length);
  }

  @Override
  public long peak() {
    long most = 0;
    for (Step each : branches) most = Math.max(most, each.peak());
    return most + layout.numbers(in) + layout.numbers(out);
  }

  @Override
  public void run(Tile tile) {
    int length = tile.count * layout.entries(out);
    Tile joined = tile;
    for (int b = 0; b < branches.size(); b++) {
      Tile part = b < branches.size() - 1 ? tile.copy(layout.entries(in)) : tile;
      branches.get(b).run(part);
      if (b == 0) {
        join.first(part, length);
        joined = part;
      } else {
        join.next(joined, part, b, length);
        part.release();
      }
    }
    tile.become(joined);
  }

  @Override
  public void prepare(Alone alone) {
    for (Step each : branches) each.prepare(alone);
  }
}
