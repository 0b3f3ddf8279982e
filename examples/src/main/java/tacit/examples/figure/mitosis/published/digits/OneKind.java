// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.published.digits;

import java.util.List;
import tacit.examples.figure.Table;

/// The rows of one network, by ascending size of chunks.
record OneKind(Table rows) {
  double whole(String column) {
    return rows.numbers(column)[rows.size() - 1];
  }

  /// Between the errors of the whole layer's readout and of the network.
  double apart() {
    return Math.abs(whole("test_error") - whole("network_error"));
  }

  /// The largest step of an error up or of `R²` down from one size to the next.
  double back() {
    double largest = 0;
    for (String column : List.of("test_error", "train_error", "r2")) {
      double[] y = rows.numbers(column);
      int up = column.equals("r2") ? -1 : 1;
      for (int i = 1; i < y.length; i++) largest = Math.max(largest, up * (y[i] - y[i - 1]));
    }
    return largest;
  }
}
