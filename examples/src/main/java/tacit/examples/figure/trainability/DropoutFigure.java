// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.time.Duration;
import java.util.List;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Run;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.Tone;
import tacit.theory.ntk.depth.DropoutField;
import tacit.theory.ntk.depth.MeanFieldTheory;
import tacit.theory.ntk.dual.ErfDual;

/// `trainability/dropout`: dropout makes deep ordered networks trainable.
public final class DropoutFigure implements Figure {
  private static final int DEPTH = 400;

  @Override
  public String id() {
    return "trainability/dropout";
  }

  @Override
  public String title() {
    return "Dropout makes deep ordered networks trainable";
  }

  @Override
  public String source() {
    return "Tacit; Xiao, Pennington & Schoenholz 2020 treat dropout in an appendix";
  }

  @Override
  public String caption() {
    return "Condition number of twelve inputs, erf in the ordered phase. Without dropout it grows with"
        + " depth without bound. Dropout tells even equal inputs apart by their masks, so it is bounded;"
        + " but then there is less and less to say of new inputs.";
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofSeconds(1);
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    return List.of(
        new DropoutRun("nowhere", 1, DEPTH),
        new DropoutRun("last", 0.9, DEPTH),
        new DropoutRun("every", 0.99, DEPTH),
        new DropoutRun("every", 0.9, DEPTH));
  }

  private static Table of(Table rows, String where, double keep) {
    return rows.where("dropout", where).where("keep", keep);
  }

  @Override
  public List<Chart> charts(Table rows) {
    var depth = new Axis("depth", "plain", 0, false);
    var kappa = Axis.log("condition number", "significant", 4, 10);
    var lines =
        List.of(
            line("no dropout", Tone.INK, false, of(rows, "nowhere", 1.0)),
            line("last layer, keep 0.9", Tone.BLUE, false, of(rows, "last", 0.9)),
            line("every layer, keep 0.99", Tone.ORANGE, false, of(rows, "every", 0.99)),
            line("every layer, keep 0.9", Tone.ORANGE, true, of(rows, "every", 0.9)));
    var some = rows.where("l", DEPTH);
    return List.of(
        new LineChart(depth, kappa, "", lines)
            .chart(
                "Condition number over depth",
                "The line without dropout goes on rising. One layer of dropout, at the end, holds it at"
                    + " 109; one unit in a hundred dropped in every layer holds it at 8; one in ten makes"
                    + " gradients explode, and it falls to 1.",
                Chart.Form.WIDE,
                table(some)));
  }

  private static Line line(String name, Tone tone, boolean dashed, Table rows) {
    return DepthLines.of(name, tone, dashed, rows, "l", "kappa");
  }

  private static Block.Table table(Table rows) {
    var texts =
        rows.rows().stream()
            .map(row -> List.of(row.get(0) + " layer", "" + row.get(1), "" + row.get(5)))
            .toList();
    return new Block.Table(
        "Condition number at depth " + DEPTH, List.of("dropout in", "keep", "κ"), texts);
  }

  @Override
  public Verdict verdict(Table rows) {
    var phi = new ErfDual(1, 1, 0);
    var plain = MeanFieldTheory.solve(phi, DropoutRun.WEIGHT, DropoutRun.BIAS);
    var every = DropoutField.solve(phi, DropoutRun.WEIGHT, DropoutRun.BIAS, 0.99);
    double limit = DropoutField.beforeReadout(plain, DropoutRun.BIAS, 0.9, DropoutRun.M);
    return Verdict.of(
            "At 400 layers: dropout before the last layer holds the condition number at 109.478, of"
                + " every layer at 8.300433, near the limits 109.48145 and 8.300424; more dropout takes"
                + " it to 1.",
            "Tacit's second implementation, to 10⁻⁴")
        .atMost(1e-4, "limit, last layer", DepthLines.relative(limit, 109.48145))
        .atMost(
            1e-4,
            "limit, every layer",
            DepthLines.relative(every.conditionNumber(DropoutRun.M), 8.300424))
        .atMost(1e-4, "last layer", DepthLines.relative(kappa(rows, "last", 0.9), 109.478))
        .atMost(1e-4, "every layer", DepthLines.relative(kappa(rows, "every", 0.99), 8.300433))
        .atMost(1.05, "every layer, keep 0.9", kappa(rows, "every", 0.9))
        .atLeast(1e6, "no dropout", kappa(rows, "nowhere", 1.0));
  }

  private static double kappa(Table rows, String where, double keep) {
    return of(rows, where, keep).where("l", DEPTH).number("kappa");
  }
}
