// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.ensembles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import tacit.examples.figure.mitosis.Means;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Names;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.Tone;

/// The drawing of [DecayFigure]: excess errors by neurons, both on axes of powers.
final class DecayCharts {
  /// Of an independent run in PyTorch: excess of chunks and of networks.
  private static final Map<Integer, List<String>> TOLD =
      Map.of(
          8, List.of("", ".0322"),
          16, List.of(".145", ".0216"),
          32, List.of(".0515", ".0217"),
          64, List.of(".0236", ".0176"),
          128, List.of(".0142", ".0129"),
          256, List.of(".0103", ".0105"));

  private DecayCharts() {}

  static List<Chart> of(Excess excess) {
    int last = excess.widest();
    double end = excess.ofChunks(last);
    var half =
        List.of(
            new Point(DecayFigure.CLONE, end * Math.sqrt((double) last / DecayFigure.CLONE)),
            new Point(last, end));
    return List.of(
        new LineChart(
                Axis.log("neurons", "plain", 0, 2),
                Axis.log("test error above the limit", "significant", 4, 10),
                "",
                Names.LEGEND,
                List.of(
                    line("chunks of 256 neurons", Tone.ORANGE, excess.sizes(), excess::ofChunks),
                    line("networks as wide", Tone.BLUE, excess.widths(), excess::ofNetworks),
                    new Line("w^(−1/2)", Tone.SOFT, true, Symbol.NONE, half)))
            .chart(
                "Excess error of chunks and of networks",
                "The dashed line has the slope −1/2, through the error of the whole network; it is"
                    + " drawn where chunks are clones. See the two lines part to its left.",
                Chart.Form.WIDE,
                table(excess)));
  }

  /// Only where the error is above the limit: nothing else has a place on an axis of powers.
  private static Line line(String name, Tone tone, List<Integer> at, IntToDoubleFunction excess) {
    var points =
        at.stream()
            .map(w -> new Point(w, excess.applyAsDouble(w)))
            .filter(point -> point.y() > 0)
            .toList();
    return new Line(name, tone, false, Symbol.CIRCLE, points);
  }

  private static Block.Table table(Excess excess) {
    var rows = new ArrayList<List<String>>();
    for (int w : excess.widths()) {
      var told = TOLD.getOrDefault(w, List.of("", ""));
      boolean chunks = excess.sizes().contains(w);
      rows.add(
          List.of(
              Integer.toString(w),
              chunks ? Means.beside(excess.ofChunks(w), told.get(0)) : "",
              Means.beside(excess.ofNetworks(w), told.get(1))));
    }
    return new Block.Table(
        "Test error above %s, that of %d networks together; in brackets an independent run in"
                .formatted(Means.text(excess.limit()), excess.members())
            + " PyTorch, above .1750 of eight; power of the chunks from 64 on "
            + Means.text(excess.exponent(DecayFigure.CLONE))
            + " (−.60)",
        List.of("neurons", "chunks", "networks"),
        rows);
  }
}
