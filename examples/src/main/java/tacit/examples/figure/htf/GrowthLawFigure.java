// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.htf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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

/// `htf/growth-law`: a component of `L` vectors and size `σ` grows like `L σ^{2−2/L}` times its
/// pull when its vectors are balanced, and within two bounds when they are not.
public final class GrowthLawFigure implements Figure {
  private static final String GAUSSIAN = "Gaussian";
  private static final double ROUNDING = 1e-9;
  private static final double H = 2e-3;
  private static final int STEPS = 2000;
  private static final GrowthCase BANDED = GrowthCase.CP_ORDER_3;
  private static final List<Double> SPREADS = List.of(0.1, 0.2, 0.4);

  @Override
  public String id() {
    return "htf/growth-law";
  }

  @Override
  public String title() {
    return "Small components crawl, large ones run";
  }

  @Override
  public String source() {
    return "Razin, Maman & Cohen 2022, Theorem 1; Arora et al. 2019; Razin, Maman & Cohen 2021";
  }

  @Override
  public String caption() {
    return "Gradient flow of five small factorizations, integrated to rounding. How fast a component"
        + " grows is read off its trajectory; divided by its pull and by its number of vectors L it"
        + " is a power of its size, 2 − 2/L, whatever the tree, its depth and the loss.";
  }

  @Override
  public Duration expected(Scale scale) {
    return Duration.ofSeconds(scale == Scale.QUICK ? 10 : 30);
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    int every = 50;
    List<Run> runs = new ArrayList<>();
    for (GrowthCase each : GrowthCase.values()) {
      runs.add(new GrowthLawRun(each, true, 0.6, H, STEPS, every, at.seed()));
    }
    runs.add(new GrowthLawRun(GrowthCase.BINARY_TREE, false, 0.5, H, STEPS, every, at.seed()));
    for (double std : SPREADS) {
      runs.add(new GrowthLawRun(BANDED, false, std, H, STEPS, every, at.seed()));
    }
    return runs;
  }

  @Override
  public List<Chart> charts(Table rows) {
    return List.of(powers(rows), bands(rows));
  }

  private static Chart powers(Table rows) {
    List<Line> lines = new ArrayList<>();
    for (GrowthCase each : GrowthCase.values()) {
      String name =
          String.format(Locale.ROOT, "%s, slope %.4f", each.word(), GrowthPower.slope(rows, each));
      var points =
          GrowthPower.pairs(rows, each).stream()
              .sorted(Comparator.comparingDouble(Point::x))
              .toList();
      lines.add(new Line(name, each.tone(), each.arity() == 4, Symbol.NONE, points));
    }
    return new LineChart(
            Axis.log("size σ", "significant", 6, 10),
            Axis.log("growth over pull and L", "significant", 6, 10),
            "",
            lines)
        .chart(
            "Growth over size",
            "All components at all times, of balanced starts. Three vectors (solid) make a slope of"
                + " 4/3, four (dashed) one of 3/2: see two lines where five factorizations are"
                + " drawn.",
            Chart.Form.TALL);
  }

  private static Chart bands(Table rows) {
    List<Line> lines = new ArrayList<>();
    var tones = List.of(Tone.BLUE, Tone.ORANGE, Tone.GREEN);
    for (int i = 0; i < SPREADS.size(); i++) {
      Table own = gaussian(rows, SPREADS.get(i));
      List<Point> points = new ArrayList<>();
      for (String time : own.words("time")) {
        double at = Double.parseDouble(time);
        points.add(new Point(at, width(own.where("time", at))));
      }
      lines.add(new Line("start " + SPREADS.get(i), tones.get(i), false, Symbol.NONE, points));
    }
    return new LineChart(
            new Axis("time of the flow", "plain", 2, true),
            Axis.log("upper bound over lower", "significant", 4, 10),
            "",
            lines)
        .chart(
            "How far the bounds are apart",
            "CP of order 3 from Gaussian starts: the bounds of the largest component's rate at each"
                + " time, one over the other. See them close in as it grows, and the smaller the start"
                + " the closer.",
            Chart.Form.WIDE);
  }

  private static Table gaussian(Table rows, double std) {
    return rows.where("case", BANDED.word()).where("start", GAUSSIAN).where("scale", std);
  }

  /// Of the largest component, the outer bound over the inner one.
  private static double width(Table now) {
    double[] sigma = now.numbers("sigma");
    double[] a = now.numbers("lower"), b = now.numbers("upper");
    int largest = 0;
    for (int i = 1; i < sigma.length; i++) if (sigma[i] > sigma[largest]) largest = i;
    double x = Math.abs(a[largest]), y = Math.abs(b[largest]);
    return Math.max(x, y) / Math.min(x, y);
  }

  @Override
  public Verdict verdict(Table rows) {
    Verdict verdict =
        Verdict.of(
            "From balanced starts the slope is 2 − 2/L to 1e-6: 4/3 for the binary tree, the matrix of"
                + " depth 3 and CP of order 3, 3/2 for the ternary tree and CP of order 4. From"
                + " Gaussian ones every rate is within its bounds at every step, and the smaller start"
                + " has the closer bounds.",
            "Razin, Maman & Cohen 2022, Theorem 1; tolerance by Tacit");
    for (GrowthCase each : GrowthCase.values()) {
      double off = Math.abs(GrowthPower.slope(rows, each) - each.exponent());
      verdict = verdict.atMost(1e-6, each.word() + ": slope, distance from 2 − 2/L", off);
    }
    double[] outside = rows.where("start", GAUSSIAN).numbers("outside");
    double most = Arrays.stream(outside).max().orElse(Double.NaN);
    verdict = verdict.atMost(ROUNDING, "rate outside its bounds, largest share at any step", most);
    for (int i = 1; i < SPREADS.size(); i++) {
      double ratio = end(rows, SPREADS.get(i)) / end(rows, SPREADS.get(i - 1));
      String what = "bounds apart at the end, start " + SPREADS.get(i) + " over the one below";
      verdict = verdict.atLeast(1, what, ratio);
    }
    return verdict;
  }

  private static double end(Table rows, double std) {
    Table own = gaussian(rows, std);
    return width(own.where("time", Double.parseDouble(own.words("time").getLast())));
  }
}
