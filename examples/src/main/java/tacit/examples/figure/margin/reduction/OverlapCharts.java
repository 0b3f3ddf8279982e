// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin.reduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tacit.examples.figure.Table;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Digits;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.Tone;

/// The drawings of [OverlapFigure]: means over pairs of runs.
final class OverlapCharts {
  private OverlapCharts() {}

  /// A kind of pair.
  private record Group(Learner learner, Pairing pairing, Tone tone, Symbol symbol) {
    String name() {
      return learner == Learner.PLAIN ? pairing.words() : pairing.words() + ", " + learner.words();
    }

    double mean(Table rows, double share, String column) {
      return OverlapFigure.mean(rows, learner, pairing, share, column);
    }
  }

  private static List<Group> groups() {
    return List.of(
        new Group(Learner.PLAIN, Pairing.NOTHING, Tone.BLUE, Symbol.CIRCLE),
        new Group(Learner.PLAIN, Pairing.START, Tone.GREEN, Symbol.TRIANGLE),
        new Group(Learner.PLAIN, Pairing.ORDER, Tone.VIOLET, Symbol.DIAMOND),
        new Group(Learner.NORMALIZED, Pairing.NOTHING, Tone.ORANGE, Symbol.RECT));
  }

  static List<Chart> of(Table rows) {
    var lines = new ArrayList<Line>();
    for (Group group : groups()) {
      var points =
          OverlapRun.SHARES.stream()
              .map(share -> new Point(100 * share, group.mean(rows, share, "fraction")))
              .toList();
      lines.add(new Line(group.name(), group.tone(), false, group.symbol(), points));
    }
    var chance = OverlapRun.SHARES.stream().map(share -> new Point(100 * share, share)).toList();
    lines.add(new Line("chance", Tone.SOFT, true, Symbol.NONE, chance));
    String title = "Share of the kept images that two runs have in common";
    return List.of(
        new LineChart(
                Axis.log("percent of the images that are kept", "plain", 1, 10),
                new Axis("in common", "plain", 2, true),
                "",
                lines)
            .chart(
                title,
                "At one percent most of what one run keeps the other does not, and yet the share in"
                    + " common is many times that of chance. The more is kept, the more is common."
                    + " The same start, or the same order, makes runs somewhat more alike; at one percent"
                    + " single pairs scatter widely.",
                Chart.Form.WIDE,
                table(rows, title)));
  }

  private static Block.Table table(Table rows, String title) {
    var texts = new ArrayList<List<String>>();
    for (Group group : groups()) {
      for (double share : OverlapRun.SHARES) {
        texts.add(
            List.of(
                group.name(),
                Sizes.percent(share),
                two(group.mean(rows, share, "fraction")),
                Digits.significant(group.mean(rows, share, "z"), 2),
                two(group.mean(rows, share, "kappa")),
                two(group.mean(rows, share, "fraction_at_switch")),
                two(group.mean(rows, share, "spearman"))));
      }
    }
    return new Block.Table(
        title,
        List.of("pair", "kept", "common", "deviations", "κ", "at the switch", "Spearman"),
        texts);
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
