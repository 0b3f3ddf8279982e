// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;

/// Logits of growing chunks, each from the one before.
///
/// Examples go by in blocks, with a neuron's activations side by side, so that a block stays in the
/// cache for all orders. Blocks are added up in their order: the result does not depend on how many
/// cores there are.
final class NestedLogits {
  private static final int BLOCK = 128;

  private final ChunkReadout readout;
  private final double[] x, weights, bias;
  private final int[] labels;
  private final ChunkScale scale;

  private NestedLogits(
      ChunkReadout readout, double[] x, double[] weights, int[] labels, ChunkScale scale) {
    this.readout = readout;
    this.x = x;
    this.weights = weights;
    this.bias = readout.bias().toDoubles();
    this.labels = labels;
    this.scale = scale;
  }

  static NestedLogits of(ChunkReadout readout, Tensor x, Indices labels, ChunkScale scale) {
    int n = readout.examples(x);
    Refusals.finite("chunk curve", "x", x);
    Refusals.require(
        "chunk curve",
        labels.size() == n,
        "%d examples but %d labels; give one label an example".formatted(n, labels.size()));
    Refusals.labels("chunk curve", labels, readout.classes());
    return new NestedLogits(
        readout, x.toDoubles(), readout.weights().toDoubles(), labels.toArray(), scale);
  }

  ChunkTotals along(int[][] orders, int[] sizes) {
    var all = new ChunkTotals(sizes.length, orders.length, labels.length);
    IntStream.range(0, (labels.length + BLOCK - 1) / BLOCK)
        .parallel()
        .mapToObj(b -> block(b * BLOCK, orders, sizes))
        .forEachOrdered(all::add);
    return all;
  }

  /// The examples from `first` on.
  private ChunkTotals block(int first, int[][] orders, int[] sizes) {
    int width = readout.width(), rows = Math.min(BLOCK, labels.length - first);
    double[] columns = new double[width * rows];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < width; j++) columns[j * rows + i] = x[(first + i) * width + j];
    }
    var totals = new ChunkTotals(sizes.length, orders.length, labels.length);
    for (int t = 0; t < orders.length; t++) {
      double[] sums = new double[rows * bias.length];
      for (int s = 0, from = 0; s < sizes.length; from = sizes[s++]) {
        addNeurons(sums, columns, orders[t], from, sizes[s]);
        score(totals, s, t, sums, first, scale.factor(sizes[s], width));
      }
    }
    return totals;
  }

  /// `sums += A_c x_c` for the neurons at places `from` to `to` of the order, four at a time.
  private void addNeurons(double[] sums, double[] columns, int[] order, int from, int to) {
    int at = from;
    for (; at + 4 <= to; at += 4) addFour(sums, columns, order, at);
    int rows = sums.length / bias.length;
    for (; at < to; at++) {
      for (int k = 0; k < bias.length; k++) {
        double w = weights[k * readout.width() + order[at]];
        int o = k * rows, p = order[at] * rows;
        for (int i = 0; i < rows; i++) sums[o + i] += w * columns[p + i];
      }
    }
  }

  private void addFour(double[] sums, double[] columns, int[] order, int at) {
    int rows = sums.length / bias.length;
    int a = order[at], b = order[at + 1], c = order[at + 2], d = order[at + 3];
    for (int k = 0; k < bias.length; k++) {
      int o = k * rows, w = k * readout.width();
      double wa = weights[w + a], wb = weights[w + b], wc = weights[w + c], wd = weights[w + d];
      for (int i = 0; i < rows; i++) {
        double first = wa * columns[a * rows + i] + wb * columns[b * rows + i];
        sums[o + i] += first + wc * columns[c * rows + i] + wd * columns[d * rows + i];
      }
    }
  }

  private void score(ChunkTotals totals, int s, int t, double[] sums, int first, double factor) {
    int rows = sums.length / bias.length;
    double[] logits = new double[sums.length];
    for (int k = 0; k < bias.length; k++) {
      for (int i = k * rows; i < (k + 1) * rows; i++) logits[i] = factor * sums[i] + bias[k];
    }
    for (int i = 0; i < rows; i++) {
      int label = labels[first + i];
      totals.add(
          s,
          t,
          ChunkScore.right(logits, i, rows, bias.length, label),
          ChunkScore.loss(logits, i, rows, bias.length, label));
    }
  }
}
