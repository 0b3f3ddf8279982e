// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.Arrays;
import tacit.nn.Padding;

/// Sum over the taps of one axis that shifts both pixels of an entry together:
///
/// ```text
/// out[a, o, b, o′, c] = Σ_t in[a, π(o, t), b, π(o′, t), c]
/// ```
///
/// where a tap that reads nothing for `o` or for `o′` adds 0. Taps add up from the first to the
/// last in every entry, whatever way it is computed, so equal entries stay equal bit for bit.
final class JointSum {
  private final Axis axis;
  private final int outer;
  private final int middle;
  private final int inner;
  private final int[][] reads;
  private final int[] bases;
  private final int together;
  private final ShiftedSum shifted;

  /// @param outer size of `a`
  /// @param middle size of `b`
  /// @param inner size of `c`
  JointSum(Axis axis, int outer, int middle, int inner) {
    this.axis = axis;
    this.outer = outer;
    this.middle = middle;
    this.inner = inner;
    reads = axis.reads();
    bases = new int[axis.window()];
    together = inner == 1 ? middle : 1;
    shifted = new ShiftedSum(axis, inner, together * axis.size() * inner);
  }

  void map(double[] in, double[] out) {
    int row = middle * axis.out() * inner;
    for (int a = 0; a < outer; a++) {
      for (int o = 0; o < axis.out(); o++) {
        for (int t = 0; t < bases.length; t++) {
          int y = reads[o][t];
          bases[t] = y < 0 ? -1 : (a * axis.size() + y) * middle * axis.size() * inner;
        }
        if (axis.aligned()) aligned(in, out, (a * axis.out() + o) * row);
        else pixels(in, out, (a * axis.out() + o) * row, 0, axis.out());
      }
    }
  }

  /// Outputs over inputs: whole lines are added, shifted by the tap. Where lines of single numbers
  /// are taken together, or wrap, the pixels at their edges are summed once more by themselves.
  private void aligned(double[] in, double[] out, int to) {
    int length = together * axis.size() * inner;
    for (int line = 0; line < middle / together; line++) {
      int at = line * length;
      for (int t = 0; t < bases.length; t++) {
        shifted.tap(t, in, bases[t] < 0 ? -1 : bases[t] + at);
      }
      shifted.into(out, to + at);
    }
    if (together == 1 && axis.padding() != Padding.CIRCULAR) return;
    pixels(in, out, to, 0, axis.firstInterior());
    pixels(in, out, to, axis.lastInterior(), axis.size());
  }

  /// The entries of some pixels `o′`, for all `b` and `c`.
  private void pixels(double[] in, double[] out, int to, int first, int end) {
    for (int o = first; o < end; o++) {
      int at = to + o * inner;
      for (int b = 0; b < middle; b++) {
        int start = at + b * axis.out() * inner;
        Arrays.fill(out, start, start + inner, 0);
      }
      for (int t = 0; t < bases.length; t++) {
        if (bases[t] < 0 || reads[o][t] < 0) continue;
        add(in, bases[t] + reads[o][t] * inner, out, at);
      }
    }
  }

  private void add(double[] in, int from, double[] out, int to) {
    int readStep = axis.size() * inner, step = axis.out() * inner;
    for (int b = 0; b < middle; b++) {
      for (int c = 0; c < inner; c++) out[to + b * step + c] += in[from + b * readStep + c];
    }
  }
}
