// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
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
import tacit.examples.report.LineChart.Names;
import tacit.examples.report.Tone;

/// `trainability/critical-constants`: the condition number of the tangent kernel over depth, in
/// three phases, and the constants that it ends at on the critical line.
public final class CriticalConstantsFigure implements Figure {
  @Override
  public String id() {
    return "trainability/critical-constants";
  }

  @Override
  public String title() {
    return "How well deep networks are conditioned, in three phases";
  }

  @Override
  public String source() {
    return "Xiao, Pennington & Schoenholz 2020, Table 1; constants of the rectifier by Tacit";
  }

  @Override
  public String caption() {
    return "Twelve inputs of equal norm. On the critical line the condition number ends at 7 for erf"
        + " and at 5 for the rectifier, however deep the network. Below the line it grows without"
        + " bound, above it all inputs become unrelated and it falls to 1.";
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofSeconds(2);
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    int perDecade = at.scale() == Scale.QUICK ? 4 : 12;
    var runs = new ArrayList<CriticalConstantsRun>();
    for (var network : CriticalCase.values()) {
      runs.add(new CriticalConstantsRun(network, false, perDecade, at.seed()));
    }
    runs.add(new CriticalConstantsRun(CriticalCase.ERF_CRITICAL, true, perDecade, at.seed()));
    runs.add(new CriticalConstantsRun(CriticalCase.RELU_CRITICAL, true, perDecade, at.seed()));
    return runs;
  }

  private static Table of(Table rows, CriticalCase network, String inputs) {
    return rows.where("network", network.word()).where("inputs", inputs);
  }

  @Override
  public List<Chart> charts(Table rows) {
    return List.of(onTheLine(rows), inThreePhases(rows));
  }

  private static Chart onTheLine(Table rows) {
    var lines =
        List.of(
            line("erf", Tone.BLUE, false, rows, CriticalCase.ERF_CRITICAL, "alike"),
            line("erf, drawn inputs", Tone.BLUE, true, rows, CriticalCase.ERF_CRITICAL, "drawn"),
            line("rectifier", Tone.ORANGE, false, rows, CriticalCase.RELU_CRITICAL, "alike"),
            line(
                "rectifier, drawn inputs",
                Tone.ORANGE,
                true,
                rows,
                CriticalCase.RELU_CRITICAL,
                "drawn"),
            DepthLines.level("7", Tone.SOFT, 1, 1e4, 7),
            DepthLines.level("5", Tone.SOFT, 1, 1e4, 5));
    return chart(
        lines,
        new Axis("condition number", "plain", 4, false),
        "Condition number on the critical line",
        "Blocks of activation and layer, to ten thousand. Both curves end at numbers that depend on"
            + " nothing but the number of inputs, (m + 2)/2 and (m + 3)/3 for m = 12. Drawn inputs"
            + " end there too.");
  }

  private static Chart inThreePhases(Table rows) {
    var lines =
        List.of(
            line("ordered", Tone.GREEN, false, rows, CriticalCase.ERF_ORDERED, "alike"),
            line("critical", Tone.BLUE, false, rows, CriticalCase.ERF_CRITICAL, "alike"),
            line("chaotic", Tone.VIOLET, false, rows, CriticalCase.ERF_CHAOTIC, "alike"));
    return chart(
        lines,
        Axis.log("condition number", "significant", 4, 10),
        "Condition number in three phases, erf",
        "Both axes count powers. Steps of gradient descent go with the condition number: an ordered"
            + " network of 200 layers needs thousands, a critical one seven, a chaotic one none to"
            + " speak of.");
  }

  private static Line line(
      String name, Tone tone, boolean dashed, Table rows, CriticalCase network, String inputs) {
    return DepthLines.of(name, tone, dashed, of(rows, network, inputs), "l", "kappa");
  }

  private static Chart chart(List<Line> lines, Axis kappa, String title, String caption) {
    var depth = Axis.log("depth", "plain", 0, 10);
    return new LineChart(depth, kappa, "", Names.LEGEND, lines)
        .chart(title, caption, Chart.Form.WIDE);
  }

  @Override
  public Verdict verdict(Table rows) {
    var erf = CriticalCase.ERF_CRITICAL;
    var relu = CriticalCase.RELU_CRITICAL;
    return table(rows)
        .atMost(0.003, "erf at 10⁴ layers, from 7", far(rows, erf, "alike", 10_000, 7))
        .atMost(0.003, "rectifier at 10⁴, from 5", far(rows, relu, "alike", 10_000, 5))
        .atMost(0.07, "erf, drawn, at 100", far(rows, erf, "drawn", 100, 7))
        .atMost(0.02, "erf, drawn, at 1000", far(rows, erf, "drawn", 1000, 7))
        .atMost(0.12, "rectifier, drawn, at 100", far(rows, relu, "drawn", 100, 5));
  }

  private static Verdict table(Table rows) {
    double k = worst(rows, "k_ab", CriticalConstantsTable::k);
    double diagonal = worst(rows, "theta_aa", CriticalConstantsTable::diagonal);
    double off = worst(rows, "theta_ab", CriticalConstantsTable::off);
    double kappa = worst(rows, "kappa", CriticalConstantsTable::kappa);
    return Verdict.of(
            "Fifteen rows of a second implementation, to 10⁻⁸ and the condition number to 10⁻⁶; drawn"
                + " inputs near the same constants.",
            "Tacit's second implementation; Xiao, Pennington & Schoenholz 2020, Table 1")
        .atMost(1e-8, "K off the diagonal, largest relative error", k)
        .atMost(1e-8, "Θ on the diagonal, largest relative error", diagonal)
        .atMost(1e-8, "Θ off the diagonal, largest relative error", off)
        .atMost(1e-6, "condition number, largest relative error", kappa);
  }

  private static double worst(
      Table rows, String column, ToDoubleFunction<CriticalConstantsTable> wanted) {
    double worst = 0;
    for (var row : CriticalConstantsTable.ROWS) {
      double value = of(rows, row.network(), "alike").where("l", row.l()).number(column);
      worst = Math.max(worst, DepthLines.relative(value, wanted.applyAsDouble(row)));
    }
    return worst;
  }

  private static double far(Table rows, CriticalCase network, String inputs, int l, double limit) {
    return DepthLines.relative(of(rows, network, inputs).where("l", l).number("kappa"), limit);
  }
}
