// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.ensembles;

import java.util.List;
import tacit.examples.figure.Table;
import tacit.examples.figure.mitosis.Means;
import tacit.measures.redundancy.PowerLawFit;
import tacit.measures.stats.Spearman;

/// Test errors less `e∞`, that of all networks of the largest width together: of chunks of those
/// networks, and of whole networks of any width. Means over seeds; rows as of [DecayRun].
record Excess(Table rows) {
  /// Widths of networks, ascending.
  List<Integer> widths() {
    return rows.words("width").stream().map(Integer::valueOf).sorted().toList();
  }

  int widest() {
    return widths().getLast();
  }

  /// Sizes of chunks of the widest networks, themselves the last.
  List<Integer> sizes() {
    return single(widest()).words("size").stream().map(Integer::valueOf).sorted().toList();
  }

  /// The networks that answer together.
  long members() {
    return rows.words("networks").stream().mapToLong(Long::parseLong).max().orElseThrow();
  }

  /// `e∞`.
  double limit() {
    return rows.where("width", widest()).where("networks", members()).number("test_error");
  }

  double ofChunks(int size) {
    return Means.of(single(widest()).where("size", size), "test_error") - limit();
  }

  double ofNetworks(int width) {
    return Means.of(single(width).where("size", width), "test_error") - limit();
  }

  /// `p` of `e(w) − e∞ ≈ a wᵖ` for the chunks from a size on, the whole layer included; 0, which is
  /// no decay, where an error is not above the limit.
  double exponent(int from) {
    double[] w = sizes().stream().filter(size -> size >= from).mapToDouble(size -> size).toArray();
    double[] y =
        sizes().stream().filter(size -> size >= from).mapToDouble(this::ofChunks).toArray();
    for (double excess : y) if (excess <= 0) return 0;
    return PowerLawFit.of(w, y).exponent();
  }

  /// How the error of whole networks goes with their width, by ranks.
  double trend() {
    return Spearman.of(
        widths().stream().mapToDouble(w -> w).toArray(),
        widths().stream().mapToDouble(this::ofNetworks).toArray());
  }

  private Table single(int width) {
    return rows.where("width", width).where("networks", 1);
  }
}
