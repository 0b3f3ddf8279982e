// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.evolution;

import java.util.ArrayList;
import java.util.List;
import tacit.examples.figure.Table;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Names;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.PanelsChart;
import tacit.examples.report.PanelsChart.Panel;
import tacit.examples.report.Tone;

/// The drawing of [InfluenceOfKFigure]: `τ` and `Ψ` by `k`, means over the seeds.
final class InfluenceOfKCharts {
  private static final String TITLE = "Rank correlation with test accuracy, by k";

  private InfluenceOfKCharts() {}

  private interface Coefficient {
    double of(Orders networks, String measure, int k);
  }

  static Chart of(Table rows) {
    var seeds = Orders.of(rows);
    return new PanelsChart(
            List.of(
                new Panel("Kendall's τ, all networks", lines(seeds, Orders::tau)),
                new Panel("Ψ, one axis at a time", lines(seeds, Orders::psi))))
        .chart(
            TITLE,
            "Left over all pairs of networks, right over pairs that differ in one setting alone. See c₃"
                + " stay level over many k and fall where all 100 neurons of the narrow networks"
                + " count, and c₁ fall from few neurons on: a cluster has few neurons of its own."
                + " The paper's figure counts k of c₁ in fives.",
            table(seeds));
  }

  private static LineChart lines(List<Orders> seeds, Coefficient coefficient) {
    return new LineChart(
        Axis.log("neurons k", "plain", 0, 10),
        new Axis("rank correlation", "significant", 3, true),
        "",
        Names.LEGEND,
        List.of(
            line("c₁", "c1", Tone.ORANGE, Symbol.DIAMOND, seeds, coefficient),
            line("c₃", "c3", Tone.BLUE, Symbol.CIRCLE, seeds, coefficient)));
  }

  private static Line line(
      String name,
      String measure,
      Tone tone,
      Symbol symbol,
      List<Orders> seeds,
      Coefficient coefficient) {
    var points = new ArrayList<Point>();
    for (int k : InfluenceOfKFigure.KS) {
      points.add(new Point(k, Means.of(seeds, networks -> coefficient.of(networks, measure, k))));
    }
    return new Line(name, tone, false, symbol, points);
  }

  private static Block.Table table(List<Orders> seeds) {
    var rows = new ArrayList<List<String>>();
    for (int k : InfluenceOfKFigure.KS) {
      rows.add(
          List.of(
              Integer.toString(k),
              Means.text(seeds, networks -> networks.tau("c1", k)),
              Means.text(seeds, networks -> networks.tau("c3", k)),
              Means.text(seeds, networks -> networks.psi("c1", k)),
              Means.text(seeds, networks -> networks.psi("c3", k))));
    }
    return new Block.Table(TITLE, List.of("k", "c₁ τ", "c₃ τ", "c₁ Ψ", "c₃ Ψ"), rows);
  }
}
