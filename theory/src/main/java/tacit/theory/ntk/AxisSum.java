// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import tacit.nn.Padding;

/// Sum over the taps of one axis, `out[a, o, c] = Σ_t in[a, π(o, t), c]`, where a tap that reads
/// nothing adds 0. Taps add up from the first to the last.
///
/// @param outer size of `a`
/// @param inner size of `c`
record AxisSum(Axis axis, int outer, int inner) {
  void map(double[] in, double[] out) {
    if (axis.aligned()) aligned(in, out);
    else strided(in, out);
  }

  /// Outputs over inputs: whole lines are added, shifted by the tap. Lines of single numbers are
  /// merged; then the pixels at the edges are summed once more by themselves.
  private void aligned(double[] in, double[] out) {
    int merged = inner == 1 ? outer : 1, length = merged * axis.size() * inner;
    var shifted = new ShiftedSum(axis, inner, length);
    for (int line = 0; line < outer / merged; line++) shifted.alone(in, out, line * length);
    if (merged == 1 && axis.padding() != Padding.CIRCULAR) return;
    for (int a = 0; a < outer; a++) {
      for (int o = 0; o < axis.firstInterior(); o++) entries(in, out, a, o);
      for (int o = axis.lastInterior(); o < axis.size(); o++) entries(in, out, a, o);
    }
  }

  private void strided(double[] in, double[] out) {
    for (int a = 0; a < outer; a++) {
      for (int o = 0; o < axis.out(); o++) entries(in, out, a, o);
    }
  }

  private void entries(double[] in, double[] out, int a, int o) {
    int to = (a * axis.out() + o) * inner, from = a * axis.size() * inner;
    for (int c = 0; c < inner; c++) {
      double sum = 0;
      for (int t = 0; t < axis.window(); t++) {
        int y = axis.read(o, t);
        if (y >= 0) sum += in[from + y * inner + c];
      }
      out[to + c] = sum;
    }
  }
}
