// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.chunks;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import tacit.examples.report.Digits;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Names;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.Tone;

/// Lines over the size of chunks, and numbers beside those of another implementation.
final class ChunkLines {
  private static final List<Tone> TONES =
      List.of(Tone.BLUE, Tone.ORANGE, Tone.GREEN, Tone.VIOLET, Tone.GOLD, Tone.INK, Tone.SOFT);

  private ChunkLines() {}

  static Line line(
      String name, Tone tone, boolean dashed, SeedMeans of, String column, int... sizes) {
    List<Point> points =
        Arrays.stream(sizes).mapToObj(w -> new Point(w, of.at(w, column))).toList();
    return new Line(name, tone, dashed, Symbol.CIRCLE, points);
  }

  /// Colors of families of lines.
  static Tone tone(int i) {
    return TONES.get(i % TONES.size());
  }

  static LineChart over(String quantity, List<Line> lines) {
    return new LineChart(
        Axis.log("neurons in the chunk", "plain", 0, 2),
        new Axis(quantity, "significant", 3, true),
        "",
        Names.LEGEND,
        lines);
  }

  static String three(double value) {
    return Digits.significant(value, 3);
  }

  /// Ours and, in brackets, that of an independent run in PyTorch; NaN if it told none.
  static String beside(double ours, double theirs) {
    if (Double.isNaN(theirs)) return three(ours);
    String told = BigDecimal.valueOf(theirs).stripTrailingZeros().toPlainString();
    return "%s (%s)".formatted(three(ours), told);
  }
}
