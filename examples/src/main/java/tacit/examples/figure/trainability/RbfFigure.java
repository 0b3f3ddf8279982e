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
import tacit.examples.report.Block.Chart;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.Tone;

/// `trainability/rbf`: a kernel whose width does to it what depth does to networks'.
public final class RbfFigure implements Figure {
  /// Width, `λ_min`, `λ_max`, `κ`, and what is said of 0.5 and 3, by a second implementation.
  private static final double[][] ROWS = {
    {0.1, 0.9999546001, 1.0000454, 1.000090804, -6.94366786e-12, 0.0410197994},
    {1, 0.6166895848, 1.384421939, 2.244925119, -0.0313636806, 0.328773588},
    {10, 0.0107174893, 2.860150421, 266.8675789, -0.385051603, 0.815932565},
    {100, 1.385459022e-05, 3.826607247, 276197.7935, -0.504389651, 0.876559237},
  };

  /// The cubic through the four points, at both.
  private static final double FIRST = -0.5194444444, SECOND = 0.8833333333;

  @Override
  public String id() {
    return "trainability/rbf";
  }

  @Override
  public String title() {
    return "Order and chaos in a kernel of four points";
  }

  @Override
  public String source() {
    return "Xiao, Pennington & Schoenholz 2020 (toy example, from memory)";
  }

  @Override
  public String caption() {
    return "A narrow kernel knows every training point by heart and says 0 of all others, like a"
        + " chaotic network. A wide one is nearly constant and hard to invert, yet what it says of new"
        + " points tends to the cubic through the data, like an ordered network.";
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofSeconds(1);
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    return List.of(new RbfRun(at.scale() == Scale.QUICK ? 4 : 20));
  }

  @Override
  public List<Chart> charts(Table rows) {
    var width = Axis.log("width h", "significant", 3, 10);
    var kappa = Axis.log("condition number", "significant", 4, 10);
    var said = new Axis("prediction", "plain", 6, false);
    return List.of(
        new LineChart(
                width, kappa, "", List.of(DepthLines.of("κ", Tone.BLUE, false, rows, "h", "kappa")))
            .chart(
                "Condition number over width",
                "From 1, where every point is known by heart, up as the cube of the width.",
                Chart.Form.HALF),
        new LineChart(
                width,
                said,
                "",
                List.of(
                    DepthLines.of("at 0.5", Tone.BLUE, false, rows, "h", "at_0.5"),
                    DepthLines.of("at 3", Tone.ORANGE, false, rows, "h", "at_3"),
                    DepthLines.level("cubic at 0.5", Tone.BLUE, 0.1, 1000, FIRST),
                    DepthLines.level("cubic at 3", Tone.ORANGE, 0.1, 1000, SECOND)))
            .chart(
                "What is said of two new points",
                "From 0 to the values of the cubic through the four training points.",
                Chart.Form.HALF));
  }

  @Override
  public Verdict verdict(Table rows) {
    double[] last = {0, 0};
    double min = 0, max = 0, kappa = 0, said = 0;
    for (double[] row : ROWS) {
      var at = rows.where("h", row[0]);
      min = Math.max(min, DepthLines.relative(at.number("lambda_min"), row[1]));
      max = Math.max(max, DepthLines.relative(at.number("lambda_max"), row[2]));
      kappa = Math.max(kappa, DepthLines.relative(at.number("kappa"), row[3]));
      said = Math.max(said, Math.abs(at.number("at_0.5") - row[4]));
      said = Math.max(said, Math.abs(at.number("at_3") - row[5]));
      last[0] = rows.where("h", 1000.0).number("at_0.5") - FIRST;
      last[1] = rows.where("h", 1000.0).number("at_3") - SECOND;
    }
    return Verdict.of(
            "Four rows of a second implementation to their ten digits, and at width 1000 the cubic's"
                + " values to two thousandths.",
            "Tacit's second implementation; Lagrange's interpolant")
        .atMost(1e-9, "smallest eigenvalue, relative error", min)
        .atMost(1e-9, "largest eigenvalue, relative error", max)
        .atMost(1e-9, "condition number, relative error", kappa)
        .atMost(1e-9, "predictions, absolute error", said)
        .atMost(0.002, "at 0.5, from the cubic", Math.abs(last[0]))
        .atMost(0.002, "at 3, from the cubic", Math.abs(last[1]));
  }
}
