// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Block.Table;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.Tone;
import tacit.examples.study.ColumnWords;
import tacit.examples.sweep.score.Summary;

/// `Ψ` of the measures that a verdict speaks of, seed by seed.
final class SeedLines {
  private static final List<String> SHOWN =
      List.of("c1_k1", "c2", "c3_k5", "c4", "sharpness_random", "inverse_margin");
  private static final List<Tone> TONES =
      List.of(Tone.BLUE, Tone.GREEN, Tone.ORANGE, Tone.VIOLET, Tone.GOLD, Tone.BLUE);
  private static final List<Symbol> SYMBOLS =
      List.of(
          Symbol.CIRCLE, Symbol.RECT, Symbol.TRIANGLE, Symbol.DIAMOND, Symbol.CIRCLE, Symbol.RECT);

  private SeedLines() {}

  static boolean shown(String measure) {
    return SHOWN.contains(measure);
  }

  static Chart chart(String title, List<Summary> some, List<String> seeds, Table table) {
    List<Line> lines = new ArrayList<>();
    for (Summary each : some) {
      int place = SHOWN.indexOf(each.measure());
      boolean baseline = place >= SHOWN.indexOf("sharpness_random");
      String name = ColumnWords.of(each.measure()).name();
      lines.add(
          new Line(name, TONES.get(place), baseline, SYMBOLS.get(place), points(each, seeds)));
    }
    return new LineChart(
            new Axis("seed", "whole", 0, false), new Axis("Ψ", "significant", 2, false), "", lines)
        .chart(
            title,
            "Ψ of networks of one seed, which share their examples and start values. Lines join"
                + " seeds of one measure, baselines are dashed.",
            Chart.Form.WIDE,
            table);
  }

  private static List<Point> points(Summary of, List<String> seeds) {
    return IntStream.range(0, of.seeds().size())
        .mapToObj(i -> new Point(Double.parseDouble(seeds.get(i)), of.seeds().get(i).psi()))
        .toList();
  }
}
