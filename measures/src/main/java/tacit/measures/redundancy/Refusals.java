// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;

/// What the measures here refuse.
final class Refusals {
  private Refusals() {}

  static void require(String measure, boolean right, String message) {
    if (!right) throw refused(measure, message);
  }

  /// To be thrown, where a loop may not make messages that nobody reads.
  static IllegalArgumentException refused(String measure, String message) {
    return new IllegalArgumentException(measure + ": " + message);
  }

  /// Distinct neurons of a layer of `width`, at least one.
  static void chunk(String measure, Indices chunk, int width) {
    require(measure, chunk.size() > 0, "the chunk has no neuron; give at least one");
    boolean[] seen = new boolean[width];
    for (int i = 0; i < chunk.size(); i++) {
      int neuron = chunk.get(i);
      if (neuron < 0 || neuron >= width) {
        throw refused(
            measure,
            "the chunk has neuron %d of a layer of %d; neurons count from 0"
                .formatted(neuron, width));
      }
      if (seen[neuron]) {
        throw refused(
            measure, "the chunk has neuron %d twice; give each neuron once".formatted(neuron));
      }
      seen[neuron] = true;
    }
  }

  /// A size of chunks, 1 to `width`.
  static void size(String measure, int size, int width) {
    require(
        measure,
        size >= 1 && size <= width,
        "chunk size %d in a layer of %d neurons; give 1 to %d".formatted(size, width, width));
  }

  /// One label an example: 0 to `classes − 1`, or −1 and 1 where there is one output.
  static void labels(String measure, Indices labels, int classes) {
    for (int i = 0; i < labels.size(); i++) {
      int label = labels.get(i);
      boolean right = classes == 1 ? Math.abs(label) == 1 : label >= 0 && label < classes;
      if (right) continue;
      String known = classes == 1 ? "give -1 or 1" : "labels count from 0";
      throw refused(
          measure,
          "label %d of example %d with %d outputs; %s".formatted(label, i, classes, known));
    }
  }

  static void finite(String measure, String name, Tensor values) {
    double[] all = values.toDoubles();
    for (int i = 0; i < all.length; i++) {
      if (!Double.isFinite(all[i])) {
        throw refused(
            measure,
            "%s has %s at flat position %d; give finite numbers".formatted(name, all[i], i));
      }
    }
  }
}
