// SPDX-License-Identifier: Apache-2.0
package tacit.measures.intraclass;

import java.util.Arrays;

/// A number of every neuron, or of every layer, on every group, read as `across groups, meanᵏ over
/// the row`.
///
/// @param rows of groups; empty where a group was skipped
/// @param widths of layers, which divide a row; 1 each where a layer has one number
@SuppressWarnings("ArrayRecordComponent") // within the package alone, and never compared
record ScoreTable(double[][] rows, int[] widths) {
  /// Of rows with one number a layer.
  static ScoreTable ofLayers(double[][] rows, int layers) {
    int[] widths = new int[layers];
    Arrays.fill(widths, 1);
    return new ScoreTable(rows, widths);
  }

  double of(int k, Across across) {
    return of(k, across, 0, Arrays.stream(widths).sum());
  }

  double[] perLayer(int k, Across across) {
    double[] values = new double[widths.length];
    for (int l = 0, at = 0; l < widths.length; at += widths[l++]) {
      values[l] = of(k, across, at, at + widths[l]);
    }
    return values;
  }

  private double of(int k, Across across, int from, int to) {
    return across.of(
        Arrays.stream(rows)
            .filter(row -> row.length > 0)
            .mapToDouble(row -> TopK.mean(Arrays.copyOfRange(row, from, to), k))
            .toArray());
  }

  int skipped() {
    return (int) Arrays.stream(rows).filter(row -> row.length == 0).count();
  }

  double[][] copy() {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }
}
