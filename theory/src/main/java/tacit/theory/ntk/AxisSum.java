// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.Arrays;

/// Sum over the taps of one axis, `out[a, o, c] = Σ_t in[a, π(o, t), c]`, where a tap that reads
/// nothing adds 0. Taps add up from the first to the last.
final class AxisSum {
  /// Numbers of a line that is summed at once: four lines and more stay in the fastest cache.
  private static final int LINE = 512;

  private final Axis axis;
  private final int outer;
  private final int inner;
  private final int size;
  private final int outs;
  private final int[][] reads;
  private final ShiftedSum shifted;

  /// @param outer size of `a`
  /// @param inner size of `c`
  AxisSum(Axis axis, int outer, int inner) {
    this.axis = axis;
    this.outer = outer;
    this.inner = inner;
    size = axis.size();
    outs = axis.out();
    reads = axis.reads();
    shifted = new ShiftedSum(axis, Math.clamp(LINE / (size * inner), 1, outer), inner);
  }

  void map(double[] in, double[] out) {
    if (!axis.aligned()) {
      pixels(in, out);
      return;
    }
    int unit = size * inner, end = outer * unit / shifted.length() * shifted.length();
    for (int at = 0; at < end; at += shifted.length()) line(shifted, in, out, at);
    if (end == outer * unit) return;
    line(new ShiftedSum(axis, outer - end / unit, inner), in, out, end);
  }

  /// Outputs over inputs.
  private void line(ShiftedSum sum, double[] in, double[] out, int at) {
    for (int t = 0; t < axis.window(); t++) sum.tap(t, in, at);
    sum.into(out, at);
  }

  private void pixels(double[] in, double[] out) {
    Arrays.fill(out, 0, outer * outs * inner, 0);
    for (int a = 0; a < outer; a++) {
      for (int o = 0; o < outs; o++) {
        for (int read : reads[o]) {
          if (read >= 0) add(in, (a * size + read) * inner, out, (a * outs + o) * inner);
        }
      }
    }
  }

  private void add(double[] in, int from, double[] out, int to) {
    for (int c = 0; c < inner; c++) out[to + c] += in[from + c];
  }
}
