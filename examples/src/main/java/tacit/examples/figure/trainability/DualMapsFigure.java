// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Run;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.Tone;

/// `trainability/dual-maps`: the correlation of two inputs before and after a layer.
public final class DualMapsFigure implements Figure {
  @Override
  public String id() {
    return "trainability/dual-maps";
  }

  @Override
  public String title() {
    return "What a layer does to the correlation of two inputs";
  }

  @Override
  public String source() {
    return "Cho & Saul 2009 (rectifier); Williams 1997 (erf); the others computed alike";
  }

  @Override
  public String caption() {
    return "The dual activation at variance 1, divided by its value at equal inputs.";
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofSeconds(1);
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    return Stream.of(DualMapsActivation.values()).map(DualMapsRun::new).toList();
  }

  @Override
  public List<Chart> charts(Table rows) {
    var lines = new ArrayList<Line>();
    for (var each : DualMapsActivation.values()) {
      var own = rows.where("activation", each.word());
      lines.add(new Line(each.word(), each.tone(), each.dashed(), Symbol.NONE, points(own)));
    }
    var same = List.of(new Point(-1, -1), new Point(1, 1));
    lines.add(new Line("unchanged", Tone.SOFT, true, Symbol.NONE, same));
    var before = new Axis("correlation before the layer", "plain", 3, false);
    var after = new Axis("correlation after it", "plain", 4, false);
    return List.of(
        new LineChart(before, after, "", lines)
            .chart(
                "Correlation after a layer",
                "Above the straight line inputs come out more alike than they went in. A rectifier"
                    + " and its smooth relative gelu make strangers, at 0, into acquaintances; the odd"
                    + " functions erf and tanh leave them strangers. All curves end at 1, and their"
                    + " slope there, times the weight variance, is what decides between order and"
                    + " chaos.",
                Chart.Form.WIDE));
  }

  private static List<Point> points(Table rows) {
    double[] c = rows.numbers("c"), after = rows.numbers("after");
    return IntStream.range(0, c.length).mapToObj(i -> new Point(c[i], after[i])).toList();
  }

  @Override
  public Verdict verdict(Table rows) {
    double half = Math.asin(0.5 * 2 / 3) / Math.asin(2.0 / 3);
    return Verdict.of(
            "Strangers get the correlation 1/π from a rectifier and opposite inputs 0; erf at one half"
                + " is arcsin(1/3)/arcsin(2/3); odd functions leave 0 as it is. Each to a few roundings.",
            "Cho & Saul 2009; Williams 1997, Computing with infinite networks")
        .atMost(4e-16, "relu at 0, from 1/π", Math.abs(at(rows, "relu", 0) - 1 / Math.PI))
        .atMost(4e-16, "relu at −1, from 0", Math.abs(at(rows, "relu", -1)))
        .atMost(4e-16, "erf at 0.5, from arcsines", Math.abs(at(rows, "erf", 0.5) - half))
        .atMost(4e-16, "erf at 0, from 0", Math.abs(at(rows, "erf", 0)))
        .atMost(4e-16, "tanh at 0, from 0", Math.abs(at(rows, "tanh", 0)));
  }

  private static double at(Table rows, String activation, double c) {
    return rows.where("activation", activation).where("c", c).number("after");
  }
}
