// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.dynamics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tacit.examples.figure.Table;
import tacit.examples.figure.mitosis.Means;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Axis;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.LineChart.Names;
import tacit.examples.report.LineChart.Symbol;
import tacit.examples.report.PanelsChart;
import tacit.examples.report.PanelsChart.Panel;
import tacit.examples.report.Tone;

/// The drawings of [DynamicsFigure]: errors and `R²` by epoch.
final class DynamicsCharts {
  private static final Axis EPOCH = new Axis("epoch", "plain", 0, true);

  /// Of an independent run in PyTorch with weight decay, by epoch: errors of the network on
  /// training and test images, those of 64 neurons, and their `R²`.
  private static final Map<String, List<String>> TOLD =
      Map.of(
          "1", List.of(".127", ".238", ".252", ".336", ".736"),
          "5", List.of(".0375", ".2125", ".102", ".270", ".824"),
          "10", List.of(".0775", ".219", ".112", ".256", ".951"),
          "20", List.of(".045", ".202", ".082", ".231", ".986"),
          "40", List.of(".033", ".203", ".052", ".219", ".991"),
          "50", List.of(".0125", ".203", ".028", ".216", ".991"),
          "60", List.of("0", ".189", ".0025", ".202", ".992"),
          "80", List.of("0", ".186", ".0018", ".200", ".992"));

  private static final List<String> NOTHING = List.of("", "", "", "", "");

  private DynamicsCharts() {}

  static List<Chart> of(Table rows) {
    Table decayed = rows.where("weight_decay", DynamicsFigure.DECAY);
    Table free = rows.where("weight_decay", 0.0);
    return List.of(answers(decayed, free), known(rows, decayed, free));
  }

  private static Chart answers(Table decayed, Table free) {
    return new PanelsChart(
            List.of(
                new Panel("weight decay 0.005", errors(decayed)),
                new Panel("no weight decay", errors(free))))
        .chart(
            "Errors of the network and of 64 of its neurons",
            "Dashed lines are of the training images. Left, the two dashed lines reach the axis"
                + " together; right, the network's is there soon and that of 64 neurons never.",
            table(decayed, free));
  }

  private static LineChart errors(Table own) {
    Table whole = own.where("size", DynamicsFigure.WIDTH);
    Table chunk = own.where("size", DynamicsFigure.CHUNK);
    return new LineChart(
        EPOCH,
        new Axis("error", "significant", 3, true),
        "",
        Names.LEGEND,
        List.of(
            line("network, training", Tone.BLUE, true, whole, "train_error"),
            line("network, test", Tone.BLUE, false, whole, "test_error"),
            line("64 neurons, training", Tone.ORANGE, true, chunk, "train_error"),
            line("64 neurons, test", Tone.ORANGE, false, chunk, "test_error")));
  }

  private static Line line(String name, Tone tone, boolean dashed, Table own, String column) {
    return new Line(name, tone, dashed, Symbol.CIRCLE, Means.points(own, "epoch", column));
  }

  private static Chart known(Table rows, Table decayed, Table free) {
    var lines = new ArrayList<Line>();
    for (String size : rows.words("size")) {
      int w = Integer.parseInt(size);
      if (w == DynamicsFigure.WIDTH) continue;
      var tone =
          w < DynamicsFigure.CHUNK
              ? Tone.GREEN
              : w > DynamicsFigure.CHUNK ? Tone.VIOLET : Tone.ORANGE;
      lines.add(line(w + ", weight decay", tone, false, decayed.where("size", w), "r2"));
      lines.add(line(w + ", none", tone, true, free.where("size", w), "r2"));
    }
    return new LineChart(EPOCH, new Axis("R²", "significant", 3, false), "", Names.LEGEND, lines)
        .chart(
            "How much of the layer chunks of 32, 64 and 128 neurons reconstruct",
            "Dashed lines are without weight decay. With it chunks reconstruct the layer within the"
                + " first epochs, while the network still errs on training images; without it they"
                + " never do, however long it has known all of them.",
            Chart.Form.WIDE);
  }

  private static Block.Table table(Table decayed, Table free) {
    var texts = new ArrayList<List<String>>();
    for (String epoch : decayed.words("epoch")) {
      texts.add(row("0.005", epoch, decayed, TOLD.getOrDefault(epoch, NOTHING)));
    }
    for (String epoch : free.words("epoch")) texts.add(row("0", epoch, free, NOTHING));
    return new Block.Table(
        "By epoch; in brackets an independent run in PyTorch, which without weight decay had no"
            + " training error from epoch 20 on, and of 64 neurons 0.06 and R² from 0.70 to 0.73",
        List.of("weight decay", "epoch", "training", "test", "64: training", "64: test", "64: R²"),
        texts);
  }

  private static List<String> row(String decay, String epoch, Table own, List<String> told) {
    Table now = own.where("epoch", Long.parseLong(epoch));
    Table whole = now.where("size", DynamicsFigure.WIDTH);
    Table chunk = now.where("size", DynamicsFigure.CHUNK);
    return List.of(
        decay,
        epoch,
        Means.beside(whole.number("train_error"), told.get(0)),
        Means.beside(whole.number("test_error"), told.get(1)),
        Means.beside(chunk.number("train_error"), told.get(2)),
        Means.beside(chunk.number("test_error"), told.get(3)),
        Means.beside(chunk.number("r2"), told.get(4)));
  }
}
