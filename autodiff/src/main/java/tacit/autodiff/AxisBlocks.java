// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import java.util.ArrayList;
import java.util.List;

/// Axes grouped into runs of neighbors: axes 0, 1 and 3 are the blocks 0 to 2 and 3 to 4. A block
/// is reduced or spread in one operation.
record AxisBlocks(List<AxisBlocks.Block> blocks) {
  /// Axes `from` (inclusive) to `to` (exclusive).
  record Block(int from, int to) {}

  /// What is done to each block.
  @FunctionalInterface
  interface Step {
    Var apply(Var v, int from, int to);
  }

  /// The listed axes; all if none is listed.
  static AxisBlocks of(Shape shape, int... axes) {
    int[] sorted = shape.axes(axes);
    List<Block> blocks = new ArrayList<>();
    for (int start = 0, i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] != sorted[i - 1] + 1) {
        blocks.add(new Block(sorted[start], sorted[i - 1] + 1));
        start = i;
      }
    }
    return new AxisBlocks(blocks);
  }

  /// Innermost block first, so that the axes of the others keep their numbers when it goes.
  Var fold(Var v, Step step) {
    Var y = v;
    for (Block b : blocks.reversed()) y = step.apply(y, b.from, b.to);
    return y;
  }

  /// Outermost block first, so that it has its number when it comes.
  Var unfold(Var v, Step step) {
    Var y = v;
    for (Block b : blocks) y = step.apply(y, b.from, b.to);
    return y;
  }
}
