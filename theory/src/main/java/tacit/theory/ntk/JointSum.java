// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import tacit.nn.Padding;

/// Sum over the taps of one axis that shifts both pixels of an entry together:
///
/// ```text
/// out[a, o, b, o′, c] = Σ_t in[a, π(o, t), b, π(o′, t), c]
/// ```
///
/// where a tap that reads nothing for `o` or for `o′` adds 0. Taps add up from the first to the
/// last in every entry, whatever way it is computed, so equal entries stay equal bit for bit.
///
/// @param outer size of `a`
/// @param middle size of `b`
/// @param inner size of `c`
record JointSum(Axis axis, int outer, int middle, int inner) {
  void map(double[] in, double[] out) {
    if (axis.aligned()) aligned(in, out);
    else strided(in, out);
  }

  /// Outputs over inputs: whole lines are added, shifted by the tap, and the pixels at the edges,
  /// whose neighbors in memory are those of another line, are summed once more by themselves.
  private void aligned(double[] in, double[] out) {
    int n = axis.size();
    int merged = inner == 1 ? middle : 1, lines = middle / merged, length = merged * n * inner;
    boolean edges = merged > 1 || axis.padding() == Padding.CIRCULAR;
    var shifted = new ShiftedSum(axis, inner, length);
    for (int a = 0; a < outer; a++) {
      for (int o = 0; o < n; o++) {
        for (int b = 0; b < lines; b++) {
          shifted.line(in, out, o, (a * n * lines + b) * length, lines * length);
          if (edges) edges(in, out, a, o, b * merged, merged);
        }
      }
    }
  }

  private void edges(double[] in, double[] out, int a, int o, int from, int count) {
    for (int b = from; b < from + count; b++) {
      for (int o2 = 0; o2 < axis.firstInterior(); o2++) entry(in, out, a, o, b, o2);
      for (int o2 = axis.lastInterior(); o2 < axis.size(); o2++) entry(in, out, a, o, b, o2);
    }
  }

  private void strided(double[] in, double[] out) {
    int m = axis.out();
    for (int a = 0; a < outer; a++) {
      for (int o = 0; o < m; o++) {
        for (int b = 0; b < middle; b++) {
          for (int o2 = 0; o2 < m; o2++) entry(in, out, a, o, b, o2);
        }
      }
    }
  }

  /// The entries `c` of one `(a, o, b, o′)`.
  private void entry(double[] in, double[] out, int a, int o, int b, int o2) {
    int n = axis.size(), m = axis.out();
    int to = (((a * m + o) * middle + b) * m + o2) * inner;
    for (int c = 0; c < inner; c++) {
      double sum = 0;
      for (int t = 0; t < axis.window(); t++) {
        int y = axis.read(o, t), y2 = axis.read(o2, t);
        if (y < 0 || y2 < 0) continue;
        sum += in[(((a * n + y) * middle + b) * n + y2) * inner + c];
      }
      out[to + c] = sum;
    }
  }
}
