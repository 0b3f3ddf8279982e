// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.margins;

import java.util.Arrays;
import java.util.stream.IntStream;
import tacit.examples.figure.Table;
import tacit.measures.redundancy.PowerLawFit;
import tacit.theory.clones.MarginNoiseModel;

/// The error of chunks beyond that of the whole layer, by size, on average over the networks of one
/// kind.
///
/// @param rows one kind of network and of images
record Excess(Table rows, int width) {
  private static final int FROM = 16, TO = 2; // of the layer

  static Excess of(Table rows) {
    return new Excess(rows, 2 * (int) Arrays.stream(rows.numbers("size")).max().orElseThrow());
  }

  int[] sizes() {
    return Arrays.stream(rows.numbers("size")).mapToInt(w -> (int) w).distinct().sorted().toArray();
  }

  /// Of the errors of a column, `error` or one of the predictions.
  double at(String column, int size) {
    return mean(column, size) - mean("error_whole", size);
  }

  double mean(String column, int size) {
    return Arrays.stream(rows.where("size", size).numbers(column)).average().orElseThrow();
  }

  /// The power with which it falls in the `w` whose `1/w` is `1/w − 1/W`; NaN where one of the
  /// numbers has no logarithm.
  double slope(String column) {
    int[] sizes = IntStream.of(sizes()).filter(w -> w >= width / FROM && w <= width / TO).toArray();
    double[] y = IntStream.of(sizes).mapToDouble(w -> at(column, w)).toArray();
    if (Arrays.stream(y).anyMatch(each -> each <= 0)) return Double.NaN;
    return PowerLawFit.of(IntStream.of(sizes).mapToDouble(this::beside).toArray(), y).exponent();
  }

  double beside(int size) {
    return MarginNoiseModel.beside(size, width);
  }
}
