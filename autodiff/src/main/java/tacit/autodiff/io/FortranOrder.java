// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import tacit.autodiff.Shape;

/// From column-major order, where the first axis is contiguous, to our row-major one: element `(i₀,
/// i₁, …)` is at `i₀ + s₀ (i₁ + s₁ (i₂ + …))`.
final class FortranOrder {
  private FortranOrder() {}

  /// Puts element number `to` of the result where it is number `from` of the file.
  @FunctionalInterface
  interface Move {
    void move(int from, int to);
  }

  static float[] toRowMajor(Shape shape, float[] file) {
    float[] rows = new float[file.length];
    each(shape, (from, to) -> rows[to] = file[from]);
    return rows;
  }

  static double[] toRowMajor(Shape shape, double[] file) {
    double[] rows = new double[file.length];
    each(shape, (from, to) -> rows[to] = file[from]);
    return rows;
  }

  /// The same for numbers of `width` bytes.
  static byte[] toRowMajor(Shape shape, byte[] file, int width) {
    byte[] rows = new byte[file.length];
    each(shape, (from, to) -> System.arraycopy(file, from * width, rows, to * width, width));
    return rows;
  }

  private static void each(Shape shape, Move move) {
    int[] sizes = shape.toArray(), index = new int[sizes.length], stride = new int[sizes.length];
    for (int a = 0, s = 1; a < sizes.length; s *= sizes[a], a++) stride[a] = s;
    for (int from = 0, to = 0; to < shape.count(); to++) {
      move.move(from, to);
      for (int a = sizes.length - 1; a >= 0; a--) {
        from += stride[a];
        if (++index[a] < sizes[a]) break;
        from -= stride[a] * sizes[a];
        index[a] = 0;
      }
    }
  }
}
