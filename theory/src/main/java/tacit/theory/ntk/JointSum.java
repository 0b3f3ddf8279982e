// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.Arrays;

/// Sum over the taps of one axis that shifts both pixels of an entry together:
///
/// ```text
/// out[a, o, b, o′, c] = Σ_t in[a, π(o, t), b, π(o′, t), c]
/// ```
///
/// where a tap that reads nothing for `o` or for `o′` adds 0. Taps add up from the first to the
/// last in every entry, so equal entries stay equal bit for bit.
final class JointSum {
  private final int outer;
  private final int middle;
  private final int inner;
  private final int size;
  private final int outs;
  private final int[][] reads;
  private final int[] bases;
  private final boolean aligned;
  private final ShiftedSum shifted;

  /// @param outer size of `a`
  /// @param middle size of `b`
  /// @param inner size of `c`
  JointSum(Axis axis, int outer, int middle, int inner) {
    this.outer = outer;
    this.middle = middle;
    this.inner = inner;
    size = axis.size();
    outs = axis.out();
    reads = axis.reads();
    bases = new int[axis.window()];
    aligned = axis.aligned();
    // Short lines are summed together, long ones one by one.
    shifted = new ShiftedSum(axis, inner == 1 ? middle : 1, inner);
  }

  void map(double[] in, double[] out) {
    int row = middle * outs * inner, from = middle * size * inner;
    for (int a = 0; a < outer; a++) {
      for (int o = 0; o < outs; o++) {
        for (int t = 0; t < bases.length; t++) {
          bases[t] = reads[o][t] < 0 ? -1 : (a * size + reads[o][t]) * from;
        }
        if (aligned) lines(in, out, (a * outs + o) * row, row);
        else pixels(in, out, (a * outs + o) * row);
      }
    }
  }

  /// Outputs over inputs.
  private void lines(double[] in, double[] out, int to, int row) {
    for (int at = 0; at < row; at += shifted.length()) {
      for (int t = 0; t < bases.length; t++) {
        shifted.tap(t, in, bases[t] < 0 ? -1 : bases[t] + at);
      }
      shifted.into(out, to + at);
    }
  }

  private void pixels(double[] in, double[] out, int to) {
    Arrays.fill(out, to, to + middle * outs * inner, 0);
    for (int t = 0; t < bases.length; t++) {
      if (bases[t] < 0) continue;
      for (int b = 0; b < middle; b++) {
        for (int o = 0; o < outs; o++) {
          int read = reads[o][t];
          if (read < 0) continue;
          add(in, bases[t] + (b * size + read) * inner, out, to + (b * outs + o) * inner);
        }
      }
    }
  }

  private void add(double[] in, int from, double[] out, int to) {
    for (int c = 0; c < inner; c++) out[to + c] += in[from + c];
  }
}
