// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.Arrays;

/// Sum of lines of numbers, each shifted by its tap: `out[i] = Σ_t line_t[i + (t − low) step]`,
/// where what lies beyond a line's end is 0.
///
/// @param step numbers from one pixel to the next
/// @param length numbers of a line
record ShiftedSum(Axis axis, int step, int length) {
  /// One output line; those that it reads stand `distance` apart, that of pixel 0 at `first`.
  void line(double[] in, double[] out, int o, int first, int distance) {
    int to = first + o * distance, low = axis.low();
    if (axis.window() == 3 && low == 1 && length > 2 * step && inside(o)) {
      int y0 = axis.read(o, 0), y2 = axis.read(o, 2);
      three(in, first + y0 * distance, to, first + y2 * distance, out);
      return;
    }
    Arrays.fill(out, to, to + length, 0);
    for (int t = 0; t < axis.window(); t++) {
      int y = axis.read(o, t);
      if (y >= 0) add(in, first + y * distance, out, to, (t - low) * step);
    }
  }

  /// One line that reads itself alone.
  void alone(double[] in, double[] out, int at) {
    if (axis.window() == 3 && axis.low() == 1 && length > 2 * step) {
      three(in, at, at, at, out);
      return;
    }
    Arrays.fill(out, at, at + length, 0);
    for (int t = 0; t < axis.window(); t++) add(in, at, out, at, (t - axis.low()) * step);
  }

  private boolean inside(int o) {
    return axis.read(o, 0) >= 0 && axis.read(o, 2) >= 0;
  }

  private void add(double[] in, int at, double[] out, int to, int shift) {
    int from = Math.clamp(-shift, 0, length);
    int end = Math.clamp((long) length - shift, from, length);
    for (int i = from; i < end; i++) out[to + i] += in[at + shift + i];
  }

  private void three(double[] in, int before, int at, int after, double[] out) {
    int s = step, last = length - s;
    for (int i = 0; i < s; i++) out[at + i] = in[at + i] + in[after + i + s];
    for (int i = s; i < last; i++) {
      out[at + i] = in[before + i - s] + in[at + i] + in[after + i + s];
    }
    for (int i = last; i < length; i++) out[at + i] = in[before + i - s] + in[at + i];
  }
}
