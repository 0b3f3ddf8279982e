// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Run;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.figure.trainability.PhasePlaneRun.Part;
import tacit.examples.report.Block.Chart;

/// `trainability/phase-plane`: order, chaos and the line between, over the variances of weights and
/// biases.
public final class PhasePlaneFigure implements Figure {
  private static final double FIRST_BIAS = 0.01, LAST_BIAS = 0.25;

  @Override
  public String id() {
    return "trainability/phase-plane";
  }

  @Override
  public String title() {
    return "Order, chaos, and the line between";
  }

  @Override
  public String source() {
    return "Xiao, Pennington & Schoenholz 2020, companion notebook; Schoenholz et al. 2017";
  }

  @Override
  public String caption() {
    return "Where deep erf networks settle. Left of the line all inputs become alike, right of it they"
        + " keep a distance, and how many layers either takes has a pole on the line.";
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofSeconds(scale == Scale.QUICK ? 2 : 5);
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    boolean quick = at.scale() == Scale.QUICK;
    double step = quick ? 0.25 : 0.1;
    int rows = quick ? 9 : 25;
    var runs = new ArrayList<PhasePlaneRun>();
    for (int i = 0; i < rows; i++) {
      double bias = FIRST_BIAS + (LAST_BIAS - FIRST_BIAS) * i / (rows - 1);
      runs.add(new PhasePlaneRun(Part.PLANE, bias, step));
    }
    runs.add(new PhasePlaneRun(Part.LINE, PhasePlaneRun.BIAS, step));
    runs.add(new PhasePlaneRun(Part.CONVERGENCE, PhasePlaneRun.BIAS, step));
    runs.add(new PhasePlaneRun(Part.DEPTH, PhasePlaneRun.BIAS, quick ? 0.05 : 0.01));
    return runs;
  }

  static Table of(Table rows, Part part, String series) {
    return rows.where("part", part.word()).where("series", series);
  }

  @Override
  public List<Chart> charts(Table rows) {
    return PhasePlaneCharts.of(rows);
  }

  @Override
  public Verdict verdict(Table rows) {
    return Verdict.of(
            "Every cell of the plane is in the phase that its side of the line says; closed form and"
                + " root finding give one line; correlations settle at the rate of theory within one"
                + " percent; the depth scale is largest at the line.",
            "Schoenholz et al. 2017; the closed line is Tacit's")
        .atMost(0, "cells on the wrong side of the line", wrongSide(rows))
        .atMost(1e-9, "line, closed form from roots", lineError(rows))
        .atMost(0.01, "ordered rate, relative error", rateError(rows, "ordered", 200, 400))
        .atMost(0.01, "chaotic rate, relative error", rateError(rows, "chaotic", 100, 400))
        .atMost(0.051, "largest depth scale, from the line", peak(rows));
  }

  /// Cells whose correlation says another phase than their side of the line.
  private static double wrongSide(Table rows) {
    var line = of(rows, Part.LINE, "closed");
    double[] w = line.numbers("x"), b = line.numbers("y");
    var cells = of(rows, Part.PLANE, "c");
    double[] x = cells.numbers("x"), y = cells.numbers("y"), c = cells.numbers("value");
    int wrong = 0;
    for (int i = 0; i < x.length; i++) {
      double gap = x[i] - interpolated(b, w, y[i]);
      boolean told = Math.abs(gap) > 0.01; // nearer than the interpolation is right
      if (told && (gap < 0) != (c[i] > 0.999)) wrong++;
    }
    return wrong;
  }

  private static double interpolated(double[] x, double[] y, double at) {
    int i = 1;
    while (i < x.length - 1 && x[i] < at) i++;
    return y[i - 1] + (y[i] - y[i - 1]) * (at - x[i - 1]) / (x[i] - x[i - 1]);
  }

  private static double lineError(Table rows) {
    var root = of(rows, Part.LINE, "root");
    double[] closed = root.numbers("x"), found = root.numbers("value");
    double worst = 0;
    for (int i = 0; i < closed.length; i++) {
      worst = Math.max(worst, Math.abs(closed[i] - found[i]));
    }
    return worst;
  }

  /// `ln |c_l − c*|` over the last layers against `ln χ_c*`, both as differences.
  private static double rateError(Table rows, String series, int from, int to) {
    var own = of(rows, Part.CONVERGENCE, series);
    double[] gap = own.numbers("y"), law = own.numbers("value");
    int last = Math.min(to, gap.length - 1);
    double measured = Math.log(gap[last] / gap[from]), claimed = Math.log(law[last] / law[from]);
    return DepthLines.relative(measured, claimed);
  }

  /// How far from the line the depth scale is largest; on the plateau of those cut off, its middle.
  private static double peak(Table rows) {
    var own = of(rows, Part.DEPTH, "xi");
    double[] w = own.numbers("x"), xi = own.numbers("value");
    double most = Arrays.stream(xi).max().orElse(0), sum = 0, count = 0;
    for (int i = 0; i < w.length; i++) {
      if (xi[i] < most) continue;
      sum += w[i];
      count++;
    }
    var line = of(rows, Part.LINE, "closed");
    double at = interpolated(line.numbers("y"), line.numbers("x"), PhasePlaneRun.BIAS);
    return Math.abs(sum / count - at);
  }
}
