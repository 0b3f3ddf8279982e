// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;

/// Names at the right ends of lines, moved down where they would cover each other.
///
/// For that the range of the vertical axis is fixed here, from a power of the base (or the smallest
/// value) to a round number above the largest.
final class EndNames {
  /// A chart's height without its margins and the height of a name, in pixels on a wide screen.
  private static final double HEIGHT = 450;

  private static final double LETTERS = 19;

  private final double from;
  private final double to;
  private final boolean log;
  private final Map<Line, Long> offsets = new HashMap<>();

  EndNames(Axis y, List<Line> lines) {
    this.log = y.logBase() != 0;
    double[] values =
        lines.stream().flatMap(line -> line.points().stream()).mapToDouble(p -> p.y()).toArray();
    double low = Double.POSITIVE_INFINITY, high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    this.from = log ? Math.pow(10, Math.floor(Math.log10(low))) : low;
    this.to = log ? roundAbove(high) : high;
    place(lines.stream().filter(line -> !line.points().isEmpty()).toList());
  }

  /// 1, 2 or 5 times a power of ten.
  private static double roundAbove(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    double digit = value / power;
    return digit <= 1 ? power : digit <= 2 ? 2 * power : digit <= 5 ? 5 * power : 10 * power;
  }

  private void place(List<Line> lines) {
    var ordered = new ArrayList<>(lines);
    ordered.sort(Comparator.comparingDouble(this::height));
    double free = Double.NEGATIVE_INFINITY;
    for (Line line : ordered) {
      double at = Math.max(free, height(line));
      offsets.put(line, Math.round(at - height(line)));
      free = at + LETTERS;
    }
  }

  /// How far below the top a line ends.
  private double height(Line line) {
    double end = line.points().getLast().y();
    double share =
        log ? Math.log(end / from) / Math.log(to / from) : (end - from) / Math.max(to - from, 1e-9);
    return HEIGHT * (1 - share);
  }

  /// The bounds of the vertical axis.
  Map<String, Object> range() {
    return log ? Map.of("min", from, "max", to) : Map.of();
  }

  Map<String, Object> label(Line line) {
    return Map.of(
        "show",
        true,
        "formatter",
        "{a}",
        "fontSize",
        14,
        "distance",
        10,
        "offset",
        List.of(0, offsets.getOrDefault(line, 0L)),
        "color",
        line.tone().color());
  }
}
