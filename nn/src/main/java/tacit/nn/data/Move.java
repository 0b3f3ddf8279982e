// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tacit.autodiff.Axes;
import tacit.autodiff.Tensor;
import tacit.nn.data.Augmentation.HorizontalFlip;
import tacit.nn.data.Augmentation.InTurn;
import tacit.nn.data.Augmentation.RandomCrop;
import tacit.nn.data.Augmentation.SquareSymmetry;

/// Where the pixels of one image come from: `y[i, j] = x[row(i), column(j)]`, or, if `turned`,
/// `y[i, j] = x[row(j), column(i)]`; 0 where one of the two is [Border#NOTHING]. The reading of an
/// [Augmentation] that varies a batch.
///
/// Moves in turn are one move, so a batch is copied once, whatever is done to it.
final class Move {
  private final int[] row;
  private final int[] column;
  private final boolean turned;

  private Move(int[] row, int[] column, boolean turned) {
    this.row = row;
    this.column = column;
    this.turned = turned;
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
      case SquareSymmetry() -> symmetry(random.nextInt(8), h, w);
      case InTurn(var steps) -> {
        Move all = of(h, w, i -> i, j -> j);
        for (Augmentation step : steps) all = all.then(drawn(step, random, h, w));
        yield all;
      }
    };
  }

  /// The symmetry whose three bits say: up and down exchanged, left and right, rows and columns.
  private static Move symmetry(int bits, int h, int w) {
    if (h != w) {
      throw new IllegalArgumentException(
          "square symmetry: images of %d x %d pixels are not square; turns would change their shape"
              .formatted(h, w));
    }
    Move mirrored =
        of(h, w, i -> (bits & 1) == 0 ? i : h - 1 - i, j -> (bits & 2) == 0 ? j : w - 1 - j);
    return new Move(mirrored.row, mirrored.column, (bits & 4) != 0);
  }

  private static Move of(int h, int w, IntUnaryOperator row, IntUnaryOperator column) {
    return new Move(
        IntStream.range(0, h).map(row).toArray(),
        IntStream.range(0, w).map(column).toArray(),
        false);
  }

  /// One move after the other. What `next` takes for rows are columns here, if this one turns.
  private Move then(Move next) {
    int[] rows = turned ? next.column : next.row;
    int[] columns = turned ? next.row : next.column;
    return new Move(chosen(row, rows), chosen(column, columns), turned != next.turned);
  }

  private static int[] chosen(int[] of, int[] at) {
    return Arrays.stream(at).map(i -> i == Border.NOTHING ? Border.NOTHING : of[i]).toArray();
  }

  /// Moves the image whose first pixel is number `first` of the batch; a pixel has `c` numbers.
  private void copy(Object from, Object to, int first, int c) {
    if (turned) copyTurned(from, to, first, c);
    else copyStraight(from, to, first, c);
  }

  /// Neighbors that stay neighbors are copied at once.
  private void copyStraight(Object from, Object to, int first, int c) {
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

  /// Pixel by pixel; the image is square.
  private void copyTurned(Object from, Object to, int first, int c) {
    int side = row.length;
    for (int i = 0; i < side; i++) {
      for (int j = 0; j < side; j++) {
        if (row[j] == Border.NOTHING || column[i] == Border.NOTHING) continue;
        int source = first + row[j] * side + column[i];
        System.arraycopy(from, source * c, to, (first + i * side + j) * c, c);
      }
    }
  }
}
