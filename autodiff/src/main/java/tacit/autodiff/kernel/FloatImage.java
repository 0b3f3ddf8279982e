// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.Arrays;

/// How a channels-last image `(h, w, c)` lies in a larger one of zeros, `(rows, columns, c)`: pixel
/// `(i, j)` at `(top + i · stepH, left + j · stepW)`; pixels that fall outside are left out.
///
/// Steps above 1 spread an image out, which turns the adjoint of a strided convolution into a
/// convolution of stride 1.
record FloatImage(
    int h, int w, int channels, int rows, int columns, int top, int left, int stepH, int stepW) {
  /// Numbers of the larger image.
  int size() {
    return rows * columns * channels;
  }

  /// Where a pixel of the larger image begins.
  int at(int row, int column) {
    return (row * columns + column) * channels;
  }

  /// Image `n` of `x` into `padded`; a vector's worth of zeros follows where there is room.
  void pad(float[] x, int n, float[] padded) {
    boolean whole = rows == h && columns == w && top == 0 && left == 0;
    int end = Math.min(padded.length, size() + FloatTile.V);
    Arrays.fill(padded, whole ? size() : 0, end, 0);
    for (int i = 0; i < h; i++) {
      int row = top + i * stepH;
      if (row < 0 || row >= rows) continue;
      int from = (n * h + i) * w * channels;
      if (stepW == 1) line(x, from, padded, row);
      else for (int j = 0; j < w; j++) pixel(x, from + j * channels, padded, row, left + j * stepW);
    }
  }

  /// The neighboring pixels of a line that lie inside.
  private void line(float[] x, int from, float[] padded, int row) {
    int first = Math.max(0, -left), last = Math.min(w, columns - left);
    if (last <= first) return;
    System.arraycopy(
        x, from + first * channels, padded, at(row, left + first), (last - first) * channels);
  }

  private void pixel(float[] x, int from, float[] padded, int row, int column) {
    if (column < 0 || column >= columns) return;
    System.arraycopy(x, from, padded, at(row, column), channels);
  }
}
