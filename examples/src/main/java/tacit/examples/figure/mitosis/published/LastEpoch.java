// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.published;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import tacit.examples.figure.Table;
import tacit.measures.redundancy.ChunkPoint;
import tacit.measures.redundancy.CloneAnalysis;
import tacit.measures.redundancy.CloneAnalysis.Thresholds;
import tacit.measures.redundancy.ReconstructionPoint;

/// The rows of the last epoch, by the size of chunks.
record LastEpoch(Table rows) {
  static LastEpoch of(Table all) {
    double last = Arrays.stream(all.numbers("epoch")).max().orElseThrow();
    return new LastEpoch(all.where("epoch", (int) last));
  }

  /// Whether the authors' protocol made them.
  boolean authors() {
    return rows.words("data").equals(List.of(Protocol.AUTHORS.data()));
  }

  int[] sizes() {
    return Arrays.stream(rows.numbers("size")).mapToInt(w -> (int) w).toArray();
  }

  int width() {
    int[] sizes = sizes();
    return sizes[sizes.length - 1];
  }

  double at(int size, String column) {
    return rows.where("size", size).number(column);
  }

  double whole(String column) {
    return at(width(), column);
  }

  /// The critical width; 0 if there are no clones.
  int criticalWidth() {
    List<ChunkPoint> training =
        Arrays.stream(sizes())
            .mapToObj(w -> new ChunkPoint(w, at(w, "train_error"), Double.NaN, Double.NaN))
            .toList();
    List<ReconstructionPoint> fits =
        Arrays.stream(sizes())
            .mapToObj(w -> new ReconstructionPoint(w, at(w, "r2"), Double.NaN))
            .toList();
    OptionalInt width =
        CloneAnalysis.of(width(), training, fits, Thresholds.DEFAULT).criticalWidth();
    return width.orElse(0);
  }

  /// The largest step of a column up, if `direction` is 1, or down, if it is −1, from one size to
  /// the next.
  double largestStep(String column, int direction) {
    int[] sizes = sizes();
    double largest = 0;
    for (int i = 1; i < sizes.length; i++) {
      double step = at(sizes[i], column) - at(sizes[i - 1], column);
      largest = Math.max(largest, direction * step);
    }
    return largest;
  }
}
