// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import tacit.autodiff.Axes;
import tacit.autodiff.Tensor;

/// A batch whose pixels come from other places of the same image.
final class Moved {
  final int n;
  final int h;
  final int w;
  private final int c;
  private final Tensor x;
  private final Object from;
  private final Object to;

  Moved(String operation, Tensor x) {
    Axes axes = Axes.of(operation).bind("x", x.shape(), "n h w c");
    this.n = axes.size("n");
    this.h = axes.size("h");
    this.w = axes.size("w");
    this.c = axes.size("c");
    this.x = x;
    this.from =
        switch (x.dtype()) {
          case FLOAT32 -> x.toFloats();
          case FLOAT64 -> x.toDoubles();
        };
    this.to =
        switch (x.dtype()) {
          case FLOAT32 -> new float[x.shape().count()];
          case FLOAT64 -> new double[x.shape().count()];
        };
  }

  /// `to[i, y, x] = from[i, row(y), column(x)]`, or 0 where either is [Border#NOTHING].
  void image(int i, IntUnaryOperator row, IntUnaryOperator column) {
    int[] sources = IntStream.range(0, w).map(column).toArray();
    for (int y = 0; y < h; y++) {
      int source = row.applyAsInt(y);
      if (source != Border.NOTHING) row((i * h + source) * w, (i * h + y) * w, sources);
    }
  }

  /// Neighbors that stay neighbors are copied at once.
  private void row(int fromRow, int toRow, int[] sources) {
    int run;
    for (int at = 0; at < w; at += run) {
      int source = sources[at];
      run = 1;
      if (source == Border.NOTHING) continue;
      while (at + run < w && sources[at + run] == source + run) run++;
      System.arraycopy(from, (fromRow + source) * c, to, (toRow + at) * c, run * c);
    }
  }

  Tensor result() {
    return switch (to) {
      case float[] floats -> Tensor.of(x.shape(), floats);
      case double[] doubles -> Tensor.of(x.shape(), doubles);
      default -> throw new IllegalStateException("unreachable: " + x.dtype());
    };
  }
}
