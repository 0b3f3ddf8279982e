// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.Kernels;

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

  ChunkTotals along(int[][] orders, int[] sizes, Kernels on) {
    var blocks = new ChunkTotals[Math.ceilDiv(labels.length, BLOCK)];
    on.each(blocks.length, b -> blocks[b] = block(b * BLOCK, orders, sizes));
    var all = new ChunkTotals(sizes.length, orders.length, labels.length);
    for (ChunkTotals each : blocks) all.add(each);
    return all;
  }

  /// The examples from `first` on.
  private ChunkTotals block(int first, int[][] orders, int[] sizes) {
    int width = readout.width(), rows = Math.min(BLOCK, labels.length - first);
    double[][] columns = new double[width][rows];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < width; j++) columns[j][i] = x[(first + i) * width + j];
    }
    var totals = new ChunkTotals(sizes.length, orders.length, labels.length);
    for (int t = 0; t < orders.length; t++) {
      double[][] sums = new double[bias.length][rows];
      for (int s = 0, from = 0; s < sizes.length; from = sizes[s++]) {
        addNeurons(sums, columns, orders[t], from, sizes[s]);
        score(totals, s, t, sums, first, scale.factor(sizes[s], width));
      }
    }
    return totals;
  }

  /// `sums += A_c x_c` for the neurons at places `from` to `to` of the order, four at a time.
  private void addNeurons(double[][] sums, double[][] columns, int[] order, int from, int to) {
    int at = from;
    for (; at + 4 <= to; at += 4) addFour(sums, columns, order, at);
    for (; at < to; at++) {
      double[] a = columns[order[at]];
      for (int k = 0; k < sums.length; k++) {
        double w = weights[k * readout.width() + order[at]];
        for (int i = 0; i < a.length; i++) sums[k][i] += w * a[i];
      }
    }
  }

  /// Rows are arrays of their own, because the compiler makes lanes only of loops that plainly
  /// write elsewhere than they read.
  private void addFour(double[][] sums, double[][] columns, int[] order, int at) {
    double[] a = columns[order[at]], b = columns[order[at + 1]];
    double[] c = columns[order[at + 2]], d = columns[order[at + 3]];
    for (int k = 0; k < sums.length; k++) {
      int w = k * readout.width();
      double wa = weights[w + order[at]], wb = weights[w + order[at + 1]];
      double wc = weights[w + order[at + 2]], wd = weights[w + order[at + 3]];
      double[] to = sums[k];
      for (int i = 0; i < to.length; i++) {
        to[i] += wa * a[i] + wb * b[i] + wc * c[i] + wd * d[i];
      }
    }
  }

  private void score(ChunkTotals totals, int s, int t, double[][] sums, int first, double factor) {
    int rows = sums[0].length;
    double[] logits = new double[rows * sums.length];
    for (int k = 0; k < sums.length; k++) {
      for (int i = 0; i < rows; i++) logits[k * rows + i] = factor * sums[k][i] + bias[k];
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
