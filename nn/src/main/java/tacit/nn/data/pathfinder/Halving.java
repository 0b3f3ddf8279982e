// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data.pathfinder;

/// A picture of 256 levels made half as large, first each row and then each column: `y[j] = (x[2j −
/// 1] + 3 x[2j] + 3 x[2j + 1] + x[2j + 2]) / 8`, rounded to whole levels, where what is beyond the
/// border is left out of sum and weights.
///
/// That is bilinear scaling whose support grows with the factor, as Pillow does it.
final class Halving {
  private static final int[] WEIGHT = {1, 3, 3, 1};

  private Halving() {}

  /// @param x levels of a picture of `side` rows and columns, row by row
  static int[] of(int[] x, int side) {
    int half = side / 2;
    int[] narrow = new int[side * half];
    for (int i = 0; i < side; i++) {
      for (int j = 0; j < half; j++) narrow[i * half + j] = mean(x, i * side, 1, j, side);
    }
    int[] small = new int[half * half];
    for (int i = 0; i < half; i++) {
      for (int j = 0; j < half; j++) small[i * half + j] = mean(narrow, j, half, i, side);
    }
    return small;
  }

  /// Entry `j` of a halved line whose entries stand at `from + stride k`.
  private static int mean(int[] x, int from, int stride, int j, int side) {
    int sum = 0, weights = 0;
    for (int t = 0; t < WEIGHT.length; t++) {
      int k = 2 * j - 1 + t;
      if (k < 0 || k >= side) continue;
      sum += WEIGHT[t] * x[from + stride * k];
      weights += WEIGHT[t];
    }
    return (2 * sum + weights) / (2 * weights);
  }
}
