// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.op.Add;

/// A kernel of many examples in tiles, so that the factors of two blocks of examples are held at
/// once and no more. Rows of tiles run forth and back, so that the block at a turn is used twice;
/// of one set with itself only the tiles on and above the diagonal are computed.
final class Tiles {
  private final Kernels on;
  private final OutputLayout layout;
  private final Factors left;
  private final Factors right;
  private final int block;
  private int rightAt = -1;
  private List<Factor> rightFactors = List.of();

  /// @param block examples in a block
  Tiles(Kernels on, OutputLayout layout, Factors left, Factors right, int block) {
    this.on = on;
    this.layout = layout;
    this.left = left;
    this.right = right;
    this.block = block;
  }

  /// The largest block for `bytes`: three quarters for the factors of one block and those of
  /// another in the making, which count twice, the rest for a tile.
  static int block(Factors factors, long bytes) {
    long byFactors = bytes / (4 * factors.bytesPerExample());
    long byTile = (long) Math.sqrt(bytes / (4.0 * factors.bytesPerPair()));
    return Math.clamp(Math.min(byFactors, byTile), 1, Integer.MAX_VALUE);
  }

  /// `(n₁, n₂, rest…)`.
  Tensor of(Tensor x1, Tensor x2) {
    boolean same = x1 == x2;
    int n1 = x1.shape().size(0), n2 = x2.shape().size(0);
    Shape shape = Shape.of(n1, n2).concat(layout.rest());
    double[] kernel = new double[shape.count()];
    int last = Math.ceilDiv(n2, block) - 1;
    for (int i = 0; i * block < n1; i++) {
      List<Factor> mine = left.of(examples(x1, i));
      int first = same ? i : 0;
      for (int step = 0; step <= last - first; step++) {
        int j = i % 2 == 0 ? first + step : last - step;
        Tensor tile = product(mine, same && j == i ? mine : right(x2, j));
        put(tile, i * block, j * block, kernel, n2);
        if (same && j > i) put(layout.mirrored(on, tile), j * block, i * block, kernel, n2);
      }
    }
    return Tensor.of(shape, kernel);
  }

  private Tensor examples(Tensor x, int i) {
    int n = x.shape().size(0);
    return FiniteNetwork.slice(on, x, i * block, (int) Math.min(n, (i + 1L) * block));
  }

  private List<Factor> right(Tensor x2, int j) {
    if (rightAt != j) {
      rightFactors = List.of();
      rightFactors = right.of(examples(x2, j));
      rightAt = j;
    }
    return rightFactors;
  }

  private Tensor product(List<Factor> a, List<Factor> b) {
    Tensor sum = a.getFirst().with(b.getFirst());
    for (int l = 1; l < a.size(); l++) sum = on.zip(new Add(), sum, a.get(l).with(b.get(l)));
    return sum;
  }

  private void put(Tensor tile, int i0, int j0, double[] kernel, int n2) {
    int rows = tile.shape().size(0), rest = layout.rest().count();
    int length = tile.shape().size(1) * rest;
    double[] values = tile.toDoubles();
    for (int i = 0; i < rows; i++) {
      System.arraycopy(values, i * length, kernel, ((i0 + i) * n2 + j0) * rest, length);
    }
  }
}
