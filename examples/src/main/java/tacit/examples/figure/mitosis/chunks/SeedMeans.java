// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.chunks;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import tacit.examples.figure.Table;
import tacit.measures.redundancy.ChunkPoint;
import tacit.measures.redundancy.CloneAnalysis;
import tacit.measures.redundancy.CloneAnalysis.Thresholds;
import tacit.measures.redundancy.ReconstructionPoint;

/// Means over seeds of the rows of networks of one kind, by the size of chunks.
record SeedMeans(Table rows) {
  private static final String SIZE = "size";

  /// Sizes of chunks, ascending, the whole layer last.
  int[] sizes() {
    return rows.words(SIZE).stream().mapToInt(Integer::parseInt).sorted().toArray();
  }

  /// Sizes of chunks but the whole layer.
  int[] parts() {
    int[] sizes = sizes();
    return Arrays.copyOf(sizes, sizes.length - 1);
  }

  int width() {
    int[] sizes = sizes();
    return sizes[sizes.length - 1];
  }

  double at(int size, String column) {
    return Arrays.stream(rows.where(SIZE, size).numbers(column)).average().orElseThrow();
  }

  /// Of the whole layer.
  double whole(String column) {
    return at(width(), column);
  }

  /// Of the mean curves, not the mean of those of seeds.
  CloneAnalysis clones() {
    return CloneAnalysis.of(
        width(),
        points(w -> at(w, "train_error")),
        Arrays.stream(sizes())
            .mapToObj(w -> new ReconstructionPoint(w, at(w, "r2"), Double.NaN))
            .toList(),
        Thresholds.DEFAULT);
  }

  /// The critical width as a word.
  String criticalWidth() {
    OptionalInt width = clones().criticalWidth();
    return width.isPresent() ? Integer.toString(width.getAsInt()) : "none";
  }

  private List<ChunkPoint> points(ToDoubleFunction<Integer> error) {
    return Arrays.stream(sizes())
        .mapToObj(w -> new ChunkPoint(w, error.applyAsDouble(w), Double.NaN, Double.NaN))
        .toList();
  }
}
