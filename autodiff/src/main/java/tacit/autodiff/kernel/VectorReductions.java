// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// [VectorKernels]' reductions: three axes `(outer, count, inner)`, the middle one summed away.
final class VectorReductions {
  private VectorReductions() {}

  static Tensor reduce(Machine on, Reduction reduction, Tensor x, int from, int to) {
    Shape shape = Checks.reduce(x, from, to);
    int count = x.shape().slice(from, to).count();
    int inner = x.shape().slice(to, x.shape().rank()).count();
    int outer = x.shape().slice(0, from).count();
    Storage out = on.like(x, shape.count());
    switch (reduction) {
      case SUM -> {
        if (inner == 1) sumRuns(on, x.storage(), outer, count, out);
        else sumRows(on, x.storage(), outer, count, inner, out);
      }
      case MAX ->
          on.split(
              outer,
              count * inner * Machine.MOVE_NANOS,
              (o, end) -> {
                for (int i = o; i < end; i++) max(x.storage(), i, count, inner, out);
              });
    }
    return Tensor.of(shape, out);
  }

  private static void sumRuns(Machine on, Storage in, int outer, int count, Storage out) {
    if (outer == 1) {
      out.set(0, sumRun(on, in, count));
      return;
    }
    on.split(
        outer,
        count * Machine.MOVE_NANOS,
        (from, to) -> {
          double[] lanes = new double[FloatReductions.L];
          for (int i = from; i < to; i++) out.set(i, sum(in, i * count, count, lanes));
        });
  }

  /// One long run, cut into parts whose sums are added in their order.
  private static double sumRun(Machine on, Storage in, int count) {
    int parts = on.workers().parts(count * Machine.MOVE_NANOS, Math.max(1, count));
    double[] sums = new double[parts];
    on.workers()
        .run(
            parts,
            (p, scratch) -> {
              int first = Machine.cut(count, p, parts);
              int size = Machine.cut(count, p + 1, parts) - first;
              sums[p] = sum(in, first, size, scratch.doubles(0, FloatReductions.L));
            });
    double sum = 0;
    for (double s : sums) sum += s;
    return sum;
  }

  private static double sum(Storage in, int first, int count, double[] lanes) {
    return switch (in.dtype()) {
      case FLOAT32 -> FloatReductions.sum(in.floats(), first, count, lanes);
      case FLOAT64 -> DoubleReductions.sum(in.doubles(), first, count, lanes);
    };
  }

  private static void sumRows(
      Machine on, Storage in, int outer, int count, int inner, Storage out) {
    int parts =
        outer > 1
            ? 1
            : on.workers().parts((double) count * inner * Machine.MOVE_NANOS, Math.max(1, count));
    for (int o = 0; o < outer; o++) {
      int first = o * count * inner;
      double[][] sums = new double[parts][inner];
      on.workers()
          .run(
              parts,
              (p, _) ->
                  addRows(
                      in,
                      first,
                      inner,
                      Machine.cut(count, p, parts),
                      Machine.cut(count, p + 1, parts),
                      sums[p]));
      for (int p = 1; p < parts; p++) for (int j = 0; j < inner; j++) sums[0][j] += sums[p][j];
      for (int j = 0; j < inner; j++) out.set(o * inner + j, sums[0][j]);
    }
  }

  private static void addRows(Storage in, int first, int inner, int from, int to, double[] sums) {
    switch (in.dtype()) {
      case FLOAT32 -> FloatReductions.addRows(in.floats(), first, inner, from, to, sums);
      case FLOAT64 -> DoubleReductions.addRows(in.doubles(), first, inner, from, to, sums);
    }
  }

  private static void max(Storage in, int o, int count, int inner, Storage out) {
    switch (in.dtype()) {
      case FLOAT32 -> {
        float[] x = in.floats(), y = out.floats();
        if (inner == 1) y[o] = FloatReductions.max(x, o * count, count);
        else FloatReductions.maxRows(x, o * count * inner, inner, count, y, o * inner);
      }
      case FLOAT64 -> {
        double[] x = in.doubles(), y = out.doubles();
        if (inner == 1) y[o] = DoubleReductions.max(x, o * count, count);
        else DoubleReductions.maxRows(x, o * count * inner, inner, count, y, o * inner);
      }
    }
  }
}
