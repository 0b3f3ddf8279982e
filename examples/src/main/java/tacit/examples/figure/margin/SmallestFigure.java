// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tacit.autodiff.Tensor;
import tacit.examples.figure.Figure;
import tacit.examples.figure.Run;
import tacit.examples.figure.Scale;
import tacit.examples.figure.Setting;
import tacit.examples.figure.Table;
import tacit.examples.figure.Verdict;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Digits;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.PanelsChart;
import tacit.examples.report.PanelsChart.Panel;
import tacit.examples.report.Tone;

/// `margin/smallest`: the sorted margins of one network, and how much of the gradient belongs to
/// the images at their lower end.
public final class SmallestFigure implements Figure {
  private static final int EPOCHS = 600;
  private static final double THOUSAND = 1_000; // normalized margins are drawn in thousandths

  @Override
  public String id() {
    return "margin/smallest";
  }

  @Override
  public String title() {
    return "The sorted margins of one network, and who still pushes";
  }

  @Override
  public String source() {
    return "Banburski et al. 2021";
  }

  @Override
  public String caption() {
    return "A network without biases has learned some images to a mean cross-entropy"
        + " below 0.01. Left its margins, divided by the product of its layers' norms;"
        + " right the share of the gradient that belongs to the smallest of them. Data, network and"
        + " rates are ours.";
  }

  @Override
  public List<String> data() {
    return List.of("fashion-mnist-embedded", "fashion-mnist");
  }

  @Override
  public Duration expected(Scale scale) {
    return scale == Scale.QUICK ? Duration.ofSeconds(3) : Duration.ofSeconds(30);
  }

  @Override
  public boolean trainsOnDevices() {
    return true;
  }

  @Override
  public List<? extends Run> runs(Setting at) {
    return List.of(new SmallestRun(at.data(), setup(at.scale()), at.seed()));
  }

  private static Setup setup(Scale scale) {
    return scale == Scale.QUICK ? Setup.small() : Setup.large(EPOCHS);
  }

  /// The images that the full figure learns, `(n, d)`, by their number in its rows.
  public static Tensor images(String data, long seed) {
    return SmallestRun.lesson(data, setup(Scale.FULL), seed).inputs();
  }

  @Override
  public List<Chart> charts(Table rows) {
    double n = last(rows.numbers("rank"));
    double[] share = Arrays.stream(rows.numbers("rank")).map(rank -> 100 * rank / n).toArray();
    double[] margins = Arrays.stream(rows.numbers("margin")).map(m -> THOUSAND * m).toArray();
    var x = new Axis("% of the images, smallest margin first", "plain", 1, true);
    var sorted =
        new LineChart(
            x,
            new Axis("margin × 1000", "significant", 3, true),
            "",
            List.of(line("margin × 1000", Tone.BLUE, share, margins)));
    var pushes =
        new LineChart(
            x,
            new Axis("share of the gradient", "significant", 3, true),
            "",
            List.of(line("share of the gradient", Tone.ORANGE, share, rows.numbers("mass"))));
    String title = "Margins, sorted, and their share of the gradient";
    return List.of(
        new PanelsChart(
                List.of(
                    new Panel("Margins in thousandths", sorted),
                    new Panel("Share of the gradient", pushes)))
            .chart(
                title,
                "Left, the area under the curve is the mean of the margins. Right, the"
                    + " lower end of the same curve has most of the gradient: see how steep the line"
                    + " begins.",
                table(title, rows, share)));
  }

  private static double last(double... values) {
    return values[values.length - 1];
  }

  private static Line line(String name, Tone tone, double[] x, double... y) {
    var points = IntStream.range(0, x.length).mapToObj(i -> new Point(x[i], y[i])).toList();
    return new Line(name, tone, false, Symbol.NONE, points);
  }

  /// The rows nearest to every tenth of the images.
  private static Block.Table table(String title, Table rows, double... share) {
    double[] margins = rows.numbers("margin"), mass = rows.numbers("mass");
    var texts =
        IntStream.range(0, share.length)
            .filter(i -> i == 0 || Math.floor(share[i] / 10) > Math.floor(share[i - 1] / 10))
            .mapToObj(i -> List.of(three(share[i]), three(margins[i]), three(mass[i])))
            .toList();
    return new Block.Table(
        title, List.of("% of the images", "margin", "share of the gradient"), texts);
  }

  private static String three(double value) {
    return Digits.significant(value, 3);
  }

  @Override
  public Verdict verdict(Table rows) {
    int tenth = (int) last(rows.numbers("rank")) / 10;
    return Verdict.of(
            "The tenth of the images with the smallest margins has most of the gradient.",
            "Tacit, since the paper's abstract gives no number")
        .atLeast(
            0.5, "share of the gradient, smallest tenth", rows.where("rank", tenth).number("mass"));
  }
}
