// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.Arrays;

/// Sum of lines of numbers, each shifted by its tap: `out[i] = Σ_t line_t[i + (t − low) step]`,
/// where what lies beyond a line's end is 0.
///
/// Each line is copied to its shifted place first. Then one index runs over all of them, a loop
/// that Java turns into vector instructions; with a shift in the loop it does not.
final class ShiftedSum {
  private final int step;
  private final int length;
  private final int low;
  private final double[][] lines;
  private final double[] sum;

  /// @param step numbers from one pixel to the next
  /// @param length numbers of a line
  ShiftedSum(Axis axis, int step, int length) {
    this.step = step;
    this.length = length;
    low = axis.low();
    lines = new double[axis.window()][length];
    sum = new double[length];
  }

  /// The line of a tap begins there; −1 for none.
  void tap(int t, double[] in, int from) {
    if (from < 0) {
      Arrays.fill(lines[t], 0);
      return;
    }
    int shift = (t - low) * step;
    int begin = Math.clamp(-shift, 0, length);
    int end = Math.clamp((long) length - shift, begin, length);
    System.arraycopy(in, from + begin + shift, lines[t], begin, end - begin);
  }

  /// Writes the sum of all taps, from the first to the last.
  void into(double[] out, int to) {
    if (lines.length == 3) {
      three(lines[0], lines[1], lines[2], sum);
    } else {
      System.arraycopy(lines[0], 0, sum, 0, length);
      for (int t = 1; t < lines.length; t++) add(sum, lines[t]);
    }
    System.arraycopy(sum, 0, out, to, length);
  }

  private static void three(double[] x, double[] y, double[] z, double[] sum) {
    for (int i = 0; i < sum.length; i++) sum[i] = x[i] + y[i] + z[i];
  }

  private static void add(double[] sum, double[] x) {
    for (int i = 0; i < sum.length; i++) sum[i] += x[i];
  }
}
