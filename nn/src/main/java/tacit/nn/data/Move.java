// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tacit.autodiff.Axes;
import tacit.autodiff.Tensor;
import tacit.nn.data.Augmentation.HorizontalFlip;
import tacit.nn.data.Augmentation.InTurn;
import tacit.nn.data.Augmentation.RandomCrop;

/// Where the pixels of one image come from: `y[i, j] = x[row(i), column(j)]`, or 0 where one of the
/// two is [Border#NOTHING]. The reading of an [Augmentation] that varies a batch.
///
/// Moves in turn are one move, so a batch is copied once, whatever is done to it.
final class Move {
  private final int[] row;
  private final int[] column;

  private Move(int[] row, int[] column) {
    this.row = row;
    this.column = column;
  }

  /// A batch `(n, h, w, c)`, every image moved by its own draw.
  static Tensor all(Augmentation how, RandomGenerator random, Tensor x) {
    Axes axes = Axes.of("augmentation").bind("x", x.shape(), "n h w c");
    int h = axes.size("h");
    int w = axes.size("w");
    Object from =
        switch (x.dtype()) {
          case FLOAT32 -> x.toFloats();
          case FLOAT64 -> x.toDoubles();
        };
    Object to =
        switch (x.dtype()) {
          case FLOAT32 -> new float[x.shape().count()];
          case FLOAT64 -> new double[x.shape().count()];
        };
    for (int i = 0; i < axes.size("n"); i++) {
      drawn(how, random, h, w).copy(from, to, i * h * w, axes.size("c"));
    }
    return switch (to) {
      case float[] floats -> Tensor.of(x.shape(), floats);
      case double[] doubles -> Tensor.of(x.shape(), doubles);
      default -> throw new IllegalStateException("no numbers of type " + x.dtype());
    };
  }

  private static Move drawn(Augmentation how, RandomGenerator random, int h, int w) {
    return switch (how) {
      case HorizontalFlip(double probability) -> {
        boolean flipped = random.nextDouble() < probability;
        yield of(h, w, i -> i, flipped ? j -> w - 1 - j : j -> j);
      }
      case RandomCrop(int pad, Border border) -> {
        border.checkFits(pad, h, w);
        int r = random.nextInt(2 * pad + 1) - pad;
        int s = random.nextInt(2 * pad + 1) - pad;
        yield of(h, w, i -> border.source(i + r, h), j -> border.source(j + s, w));
      }
      case InTurn(var steps) -> {
        Move all = of(h, w, i -> i, j -> j);
        for (Augmentation step : steps) all = all.then(drawn(step, random, h, w));
        yield all;
      }
    };
  }

  private static Move of(int h, int w, IntUnaryOperator row, IntUnaryOperator column) {
    return new Move(
        IntStream.range(0, h).map(row).toArray(), IntStream.range(0, w).map(column).toArray());
  }

  private Move then(Move next) {
    return of(
        row.length,
        column.length,
        i -> next.row[i] == Border.NOTHING ? Border.NOTHING : row[next.row[i]],
        j -> next.column[j] == Border.NOTHING ? Border.NOTHING : column[next.column[j]]);
  }

  /// Moves the image whose first pixel is number `first` of the batch; a pixel has `c` numbers.
  /// Neighbors that stay neighbors are copied at once.
  private void copy(Object from, Object to, int first, int c) {
    int w = column.length;
    for (int i = 0; i < row.length; i++) {
      int run;
      for (int j = 0; j < w && row[i] != Border.NOTHING; j += run) {
        run = 1;
        if (column[j] == Border.NOTHING) continue;
        while (j + run < w && column[j + run] == column[j] + run) run++;
        int source = first + row[i] * w + column[j];
        System.arraycopy(from, source * c, to, (first + i * w + j) * c, run * c);
      }
    }
  }
}
