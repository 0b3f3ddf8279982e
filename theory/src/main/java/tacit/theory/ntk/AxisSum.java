// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.Arrays;
import tacit.nn.Padding;

/// Sum over the taps of one axis, `out[a, o, c] = Σ_t in[a, π(o, t), c]`, where a tap that reads
/// nothing adds 0. Taps add up from the first to the last.
final class AxisSum {
  /// Numbers of a line that is summed at once: four lines and more stay in the fastest cache.
  private static final int LINE = 512;

  private final Axis axis;
  private final int outer;
  private final int inner;
  private final int[][] reads;

  /// @param outer size of `a`
  /// @param inner size of `c`
  AxisSum(Axis axis, int outer, int inner) {
    this.axis = axis;
    this.outer = outer;
    this.inner = inner;
    reads = axis.reads();
  }

  void map(double[] in, double[] out) {
    if (axis.aligned()) aligned(in, out);
    else pixels(in, out, 0, axis.out());
  }

  /// Outputs over inputs: whole lines are added, shifted by the tap. Where lines of single numbers
  /// are taken together, or wrap, the pixels at their edges are summed once more by themselves.
  private void aligned(double[] in, double[] out) {
    int together = inner == 1 ? Math.clamp(LINE / axis.size(), 1, outer) : 1;
    lines(in, out, 0, outer / together, together);
    lines(in, out, outer - outer % together, 1, outer % together);
    if (inner > 1 && axis.padding() != Padding.CIRCULAR) return;
    pixels(in, out, 0, axis.firstInterior());
    pixels(in, out, axis.lastInterior(), axis.size());
  }

  private void lines(double[] in, double[] out, int first, int count, int together) {
    if (together == 0) return;
    int unit = axis.size() * inner, length = together * unit;
    var shifted = new ShiftedSum(axis, inner, length);
    for (int line = 0; line < count; line++) {
      int at = first * unit + line * length;
      for (int t = 0; t < axis.window(); t++) shifted.tap(t, in, at);
      shifted.into(out, at);
    }
  }

  /// The entries of some pixels `o`, for all `a` and `c`.
  private void pixels(double[] in, double[] out, int first, int end) {
    for (int a = 0; a < outer; a++) {
      for (int o = first; o < end; o++) {
        int to = (a * axis.out() + o) * inner;
        Arrays.fill(out, to, to + inner, 0);
        for (int t = 0; t < axis.window(); t++) {
          if (reads[o][t] >= 0) add(in, (a * axis.size() + reads[o][t]) * inner, out, to);
        }
      }
    }
  }

  private void add(double[] in, int from, double[] out, int to) {
    for (int c = 0; c < inner; c++) out[to + c] += in[from + c];
  }
}
