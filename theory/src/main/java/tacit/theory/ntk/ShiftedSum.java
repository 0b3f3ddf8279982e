// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.Arrays;
import java.util.stream.IntStream;
import tacit.nn.Padding;

/// Sum over the taps of an aligned axis, of whole lines of numbers at once:
///
/// ```text
/// out[b, o, c] = Σ_t line_t[b, π(o, t), c]
/// ```
///
/// where each tap has a line of its own, or none. Each line is copied to its shifted place, and
/// what that brought over from beyond a pixel row's end is put right. Then one index runs over all
/// of them, a loop that Java turns into vector instructions; with a shift in the loop it does not.
final class ShiftedSum {
  private final int size;
  private final int together;
  private final int inner;
  private final int low;
  private final int[][] edges;
  private final int[][] reads;
  private final double[][] lines;
  private final double[] sum;

  /// @param together size of `b`
  /// @param inner size of `c`
  ShiftedSum(Axis axis, int together, int inner) {
    this.together = together;
    this.inner = inner;
    size = axis.size();
    low = axis.low();
    reads = axis.reads();
    boolean clean = together == 1 && axis.padding() != Padding.CIRCULAR;
    edges = new int[axis.window()][];
    for (int t = 0; t < edges.length; t++) {
      int shift = t - low;
      edges[t] =
          IntStream.range(0, clean ? 0 : size)
              .filter(o -> o + shift < 0 || o + shift >= size)
              .toArray();
    }
    lines = new double[axis.window()][length()];
    sum = new double[length()];
  }

  int length() {
    return together * size * inner;
  }

  /// The line of a tap begins there; −1 for none.
  void tap(int t, double[] in, int from) {
    double[] line = lines[t];
    if (from < 0) {
      Arrays.fill(line, 0);
      return;
    }
    int length = line.length, shift = (t - low) * inner;
    int begin = Math.clamp(-shift, 0, length);
    int end = Math.clamp((long) length - shift, begin, length);
    System.arraycopy(in, from + begin + shift, line, begin, end - begin);
    for (int o : edges[t]) edge(line, o * inner, in, from, reads[o][t]);
  }

  private void edge(double[] line, int at, double[] in, int from, int read) {
    int step = size * inner;
    for (int b = 0; b < together; b++) {
      for (int c = 0; c < inner; c++) {
        line[at + b * step + c] = read < 0 ? 0 : in[from + b * step + read * inner + c];
      }
    }
  }

  /// Writes the sum of all taps, from the first to the last.
  void into(double[] out, int to) {
    if (lines.length == 3) {
      three(lines[0], lines[1], lines[2], sum);
    } else {
      System.arraycopy(lines[0], 0, sum, 0, sum.length);
      for (int t = 1; t < lines.length; t++) add(sum, lines[t]);
    }
    System.arraycopy(sum, 0, out, to, sum.length);
  }

  private static void three(double[] x, double[] y, double[] z, double[] sum) {
    for (int i = 0; i < sum.length; i++) sum[i] = x[i] + y[i] + z[i];
  }

  private static void add(double[] sum, double[] x) {
    for (int i = 0; i < sum.length; i++) sum[i] += x[i];
  }
}
