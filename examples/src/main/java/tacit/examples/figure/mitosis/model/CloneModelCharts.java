// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import tacit.examples.figure.Table;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Point;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.Tone;
import tacit.theory.clones.CloneMeanField;

/// The drawings of `mitosis/clone-model`.
final class CloneModelCharts {
  private static final Axis CHUNK = Axis.log("neurons in the chunk", "plain", 0, 2);
  private static final List<Tone> TONES =
      List.of(Tone.BLUE, Tone.GOLD, Tone.ORANGE, Tone.GREEN, Tone.VIOLET);
  private static final List<Symbol> SYMBOLS =
      List.of(Symbol.CIRCLE, Symbol.TRIANGLE, Symbol.RECT, Symbol.DIAMOND);

  private CloneModelCharts() {}

  static List<Chart> of(Table rows) {
    Table clones = rows.where("layer", CloneRun.LAYER);
    return List.of(explained(clones), correlated(clones), controls(rows));
  }

  private static Chart explained(Table clones) {
    var theory = new CloneMeanField(CloneModelFigure.WIDTH, CloneModelFigure.D, CloneRun.SIGMA);
    double most = 1 / (1 + CloneRun.SIGMA * CloneRun.SIGMA);
    var lines =
        List.of(
            measured(clones, "measured", "r2", Tone.BLUE),
            law(clones, "exact, same chunks", "r2_population"),
            computed(clones, "on average, wide layers", Tone.GREEN, theory::rSquared),
            computed(clones, "share that is not noise", Tone.SOFT, _ -> most));
    return new LineChart(CHUNK, new Axis("R²", "significant", 4, true), "", lines)
        .chart(
            "What a chunk explains of the layer",
            "A fifth of the variance is noise. See that the measured points lie on the exact ones. From 10 neurons on a chunk knows"
                + " the 10 numbers better and better, but never the noise of others: only its own"
                + " share of the layer takes R² past 0.8.",
            Chart.Form.WIDE);
  }

  private static Chart correlated(Table clones) {
    var theory = new CloneMeanField(CloneModelFigure.WIDTH, CloneModelFigure.D, CloneRun.SIGMA);
    var far =
        new Line(
            "√(2/πd) (d/w) / (1 + d/w)",
            Tone.GREEN,
            true,
            Symbol.NONE,
            points(clones, theory::meanCorrelation).stream()
                .filter(point -> point.x() > CloneModelFigure.D)
                .toList());
    var lines =
        List.of(
            measured(clones, "outside the chunk", "correlation_outside", Tone.BLUE),
            law(clones, "the same, exact", "correlation_outside_population"),
            far,
            measured(clones, "all pairs", "correlation", Tone.VIOLET),
            measured(clones, "independent residuals", "correlation_floor", Tone.SOFT));
    return new LineChart(CHUNK, Axis.log("mean |ρ|", "significant", 4, 10), "", lines)
        .chart(
            "How alike neurons err that a chunk reconstructs",
            "Blue falls as 1/w, toward what independent residuals leave on so few examples. Violet,"
                + " which counts the chunk's own neurons, falls faster for no other reason than"
                + " that the chunk takes up the layer.",
            Chart.Form.WIDE);
  }

  private static Chart controls(Table rows) {
    List<Line> lines = new ArrayList<>();
    for (String layer : rows.words("layer")) {
      Table own = rows.where("layer", layer);
      double width = own.numbers("width")[0];
      var points =
          points(own, w -> mean(own.where("size", w).numbers("r2"))).stream()
              .map(p -> new Point(p.x() / width, p.y()))
              .toList();
      int place = lines.size();
      lines.add(
          new Line(layer, TONES.get(place), false, SYMBOLS.get(place % SYMBOLS.size()), points));
    }
    return new LineChart(
            Axis.log("share of the layer in the chunk", "significant", 4, 2),
            new Axis("R²", "significant", 4, true),
            "",
            lines)
        .chart(
            "Layers without clones beside one with",
            "With little noise, a 400th of the variance, a sixth of the neurons knows the layer: these"
                + " are clones. Noise of a fifth already hides them, so that an R² above 0.99 says"
                + " how small it is. Independent neurons explain their own share and no more, and"
                + " untrained networks mix what they are given without repeating it.",
            Chart.Form.WIDE);
  }

  private static Line measured(Table rows, String name, String column, Tone tone) {
    return new Line(
        name,
        tone,
        false,
        Symbol.CIRCLE,
        points(rows, w -> mean(rows.where("size", w).numbers(column))));
  }

  private static Line law(Table rows, String name, String column) {
    return new Line(
        name,
        Tone.ORANGE,
        true,
        Symbol.DIAMOND,
        points(rows, w -> mean(rows.where("size", w).numbers(column))));
  }

  private static Line computed(Table rows, String name, Tone tone, IntToDoubleFunction value) {
    return new Line(name, tone, true, Symbol.NONE, points(rows, value));
  }

  private static List<Point> points(Table rows, IntToDoubleFunction value) {
    return IntStream.of(sizes(rows)).mapToObj(w -> new Point(w, value.applyAsDouble(w))).toList();
  }

  private static int[] sizes(Table rows) {
    return Arrays.stream(rows.numbers("size")).mapToInt(w -> (int) w).distinct().sorted().toArray();
  }

  private static double mean(double... values) {
    return Arrays.stream(values).average().orElseThrow();
  }
}
