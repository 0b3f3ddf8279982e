// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

/// `trainability/residual`: residual networks are always as on the critical line.
public final class ResidualFigure implements Figure {
  private static final int PLAIN = 5000, NORMALIZED = 100_000;

  @Override
  public String id() {
    return "trainability/residual";
  }

  @Override
  public String title() {
    return "Residual networks are always as on the critical line";
  }

  @Override
  public String source() {
    return "Tacit; Xiao, Pennington & Schoenholz 2020 treat skip connections in an appendix";
  }

  @Override
  public String caption() {
    return "Condition number of twelve inputs in residual networks of rectifiers. It ends at 5 for"
        + " every weight variance; with the branch normalized it is on the way there, and far.";
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofSeconds(2);
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    int perDecade = at.scale() == Scale.QUICK ? 4 : 12;
    var runs = new ArrayList<ResidualRun>();
    for (double c0 : new double[] {0.1, 0.3}) {
      for (double w : new double[] {0.5, 2}) {
        runs.add(new ResidualRun(w, false, c0, perDecade, PLAIN));
      }
      runs.add(new ResidualRun(2, true, c0, perDecade, NORMALIZED));
    }
    return runs;
  }

  private static Table of(Table rows, String branch, double w, double c0) {
    return rows.where("branch", branch).where("weight_variance", w).where("c0", c0);
  }

  @Override
  public List<Chart> charts(Table rows) {
    var lines = new ArrayList<Line>();
    for (double w : new double[] {0.5, 2}) {
      var tone = w == 2 ? Tone.BLUE : Tone.GREEN;
      String variance = w == 2 ? "σ_w² = 2" : "σ_w² = 0.5";
      lines.add(line("plain, " + variance, tone, of(rows, "plain", w, 0.3)));
    }
    lines.add(line("normalized, σ_w² = 2", Tone.ORANGE, of(rows, "normalized", 2, 0.3)));
    lines.add(DepthLines.level("5", Tone.SOFT, 1, NORMALIZED, 5));
    var depth = Axis.log("blocks", "plain", 0, 10);
    var kappa = new Axis("condition number", "plain", 4, false);
    return List.of(
        new LineChart(depth, kappa, "", Names.LEGEND, lines)
            .chart(
                "Condition number over depth",
                "Inputs of correlation 0.3. The weight variance changes how fast the plain network gets"
                    + " to 5, not where it goes. A normalized branch adds less and less to what is there,"
                    + " so inputs grow alike more slowly, by powers of the logarithm of depth.",
                Chart.Form.WIDE));
  }

  private static Line line(String name, Tone tone, Table rows) {
    return DepthLines.of(name, tone, false, rows, "l", "kappa");
  }

  @Override
  public Verdict verdict(Table rows) {
    var first = of(rows, "plain", 2, 0.1);
    double growth = of(rows, "normalized", 2, 0.1).where("l", NORMALIZED).number("theta_aa");
    return Verdict.of(
            "Condition numbers and first layers of a second implementation to their last digits; the"
                + " plain networks within one percent of 5, the normalized one not.",
            "Tacit's second implementation")
        .atMost(1e-5, "σ_w² = 2, from 5.02418", off(rows, "plain", 2, 0.3, PLAIN, 5.02418))
        .atMost(1e-5, "σ_w² = 0.5, from 5.04551", off(rows, "plain", 0.5, 0.3, PLAIN, 5.04551))
        .atMost(
            1e-5, "σ_w² = 2, c₀ = 0.1, from 5.02248", off(rows, "plain", 2, 0.1, PLAIN, 5.02248))
        .atMost(
            1e-5,
            "σ_w² = 0.5, c₀ = 0.1, from 5.04091",
            off(rows, "plain", 0.5, 0.1, PLAIN, 5.04091))
        .atMost(1e-9, "layer 1, Θ_ab from 0.261545597", Math.abs(off(first, 1) - .261545597))
        .atMost(1e-9, "layer 5, Θ_ab from 0.941754246", Math.abs(off(first, 5) - .941754246))
        .atMost(0.01, "normalized, from 6.61", off(rows, "normalized", 2, 0.3, NORMALIZED, 6.61))
        .atMost(
            0.01,
            "normalized, c₀ = 0.1, from 6.09",
            off(rows, "normalized", 2, 0.1, NORMALIZED, 6.09))
        .atMost(
            0.01,
            "normalized, Θ_aa/(l ln l) from 1.05",
            Math.abs(growth / (NORMALIZED * Math.log(NORMALIZED)) - 1.05));
  }

  private static double off(Table rows, String branch, double w, double c0, int l, double wanted) {
    return Math.abs(of(rows, branch, w, c0).where("l", l).number("kappa") - wanted);
  }

  private static double off(Table rows, int l) {
    return rows.where("l", l).number("theta_ab");
  }
}
