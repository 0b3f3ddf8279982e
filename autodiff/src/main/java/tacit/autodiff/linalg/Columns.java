// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.linalg;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/// Order and signs of eigenvectors and singular vectors: conventions that make them unique where
/// the values are distinct, so that two runs and two libraries can be compared.
final class Columns {
  private Columns() {}

  /// Positions of `values`, largest value first; equal ones keep their order.
  static int[] descending(double[] values) {
    Comparator<Integer> byValue = Comparator.comparingDouble(i -> -values[i]);
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(byValue)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// 1 or −1, so that the column times it has a positive leading entry: the first entry of at least
  /// half the largest size. Of half, so that rounding does not choose among equals.
  static double sign(DMatrixRMaj m, int column) {
    double largest = 0;
    for (int i = 0; i < m.numRows; i++) largest = Math.max(largest, Math.abs(m.get(i, column)));
    for (int i = 0; i < m.numRows; i++) {
      if (Math.abs(m.get(i, column)) >= largest / 2) return m.get(i, column) < 0 ? -1 : 1;
    }
    return 1;
  }

  /// Column `j` of the result is `signs[j]` times column `order[j]` of `m`.
  static DMatrixRMaj take(DMatrixRMaj m, int[] order, double[] signs) {
    DMatrixRMaj taken = new DMatrixRMaj(m.numRows, order.length);
    for (int i = 0; i < m.numRows; i++) {
      for (int j = 0; j < order.length; j++) taken.set(i, j, signs[j] * m.get(i, order[j]));
    }
    return taken;
  }
}
