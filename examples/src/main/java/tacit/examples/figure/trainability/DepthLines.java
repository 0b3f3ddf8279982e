// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.util.List;
import java.util.stream.IntStream;
import tacit.examples.figure.Table;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.Tone;

/// Lines out of rows, as the figures about depth draw them.
final class DepthLines {
  private DepthLines() {}

  /// A plain line of two columns.
  static Line of(String name, Tone tone, boolean dashed, Table rows, String x, String y) {
    return new Line(name, tone, dashed, Symbol.NONE, points(rows, x, y));
  }

  /// A dashed level from one end of the axis to the other.
  static Line level(String name, Tone tone, double from, double to, double at) {
    return new Line(name, tone, true, Symbol.NONE, List.of(new Point(from, at), new Point(to, at)));
  }

  static List<Point> points(Table rows, String x, String y) {
    double[] xs = rows.numbers(x), ys = rows.numbers(y);
    return IntStream.range(0, xs.length).mapToObj(i -> new Point(xs[i], ys[i])).toList();
  }

  /// Depths in equal ratios, `perDecade` of them from 1 to 10 and so on, whole numbers, the powers
  /// of ten among them, up to `last`; and `more`, in order.
  static int[] depths(int perDecade, int last, int... more) {
    int steps = (int) Math.floor(perDecade * Math.log10(last) + 1e-9);
    var even =
        IntStream.rangeClosed(0, steps)
            .map(i -> (int) Math.round(Math.pow(10, (double) i / perDecade)));
    return IntStream.concat(even, IntStream.of(more)).distinct().sorted().toArray();
  }

  /// `|value − wanted| / |wanted|`.
  static double relative(double value, double wanted) {
    return Math.abs(value - wanted) / Math.abs(wanted);
  }
}
