// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.companions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

/// The drawings of [CompanionsFigure]: likeness to the layer and dimensions by the size of chunks.
final class CompanionsCharts {
  private static final Axis NEURONS = Axis.log("neurons in the chunk", "plain", 0, 2);

  /// Of an independent run in PyTorch, from 8 to 128 neurons.
  private static final Map<String, List<String>> TOLD =
      Map.of(
          "cka", List.of(".70", ".80", ".88", ".95", ".98"),
          "overlap", List.of(".48", ".60", ".73", ".82", ".89"),
          "participation_ratio", List.of("4.2", "5.7", "6.3", "7.9", "8.3", "8.6 to 8.8"),
          "entropy_rank", List.of("", "", "", "", "", "10.2 to 10.4"),
          "two_nn", List.of("4.0", "6.1", "7.2", "7.6", "7.9", "7.8 to 8.2"));

  private CompanionsCharts() {}

  static List<Chart> of(Table rows) {
    return List.of(
        new PanelsChart(
                List.of(
                    new Panel("Likeness to the layer", likeness(rows)),
                    new Panel("Dimensions", dimensions(rows))))
            .chart(
                "Chunks beside the whole layer",
                "At 256 neurons the chunk is the layer. See which lines still rise where chunks are"
                    + " clones already, from 64 neurons on, and which never say anything.",
                table(rows)));
  }

  private static LineChart likeness(Table rows) {
    return new LineChart(
        NEURONS,
        new Axis("likeness, from 0 to 1", "significant", 3, false),
        "",
        Names.LEGEND,
        List.of(
            line(rows, "cka", Tone.BLUE, false),
            line(rows, "svcca", Tone.GREEN, false),
            line(rows, "cca", Tone.SOFT, false),
            line(rows, "procrustes", Tone.VIOLET, false),
            line(rows, "rsa", Tone.BLUE, true),
            line(rows, "overlap", Tone.ORANGE, false)));
  }

  private static LineChart dimensions(Table rows) {
    return new LineChart(
        NEURONS,
        new Axis("dimensions", "significant", 3, true),
        "",
        Names.LEGEND,
        List.of(
            line(rows, "participation_ratio", Tone.BLUE, false),
            line(rows, "entropy_rank", Tone.GREEN, false),
            line(rows, "two_nn", Tone.ORANGE, false)));
  }

  private static Line line(Table rows, String column, Tone tone, boolean dashed) {
    var points = Means.points(rows, "size", column);
    return new Line(words(column), tone, dashed, Symbol.CIRCLE, points);
  }

  static String words(String column) {
    return switch (column) {
      case "cka" -> "linear CKA";
      case "svcca" -> "SVCCA";
      case "cca" -> "mean CCA";
      case "procrustes" -> "Procrustes cosine";
      case "rsa" -> "RSA";
      case "overlap" -> "30 neighbors in common";
      case "imbalance_chunk_to_layer" -> "imbalance, chunk to layer";
      case "imbalance_layer_to_chunk" -> "imbalance, layer to chunk";
      case "participation_ratio" -> "participation ratio";
      case "entropy_rank" -> "entropy rank";
      case "two_nn" -> "dimension by two neighbors";
      default ->
          throw new IllegalArgumentException("companions: no measure '%s'".formatted(column));
    };
  }

  private static Block.Table table(Table rows) {
    var sizes = CompanionsFigure.SIZES;
    var texts = new ArrayList<List<String>>();
    for (String column : Measures.COLUMNS) {
      var row = new ArrayList<>(List.of(words(column)));
      var told = TOLD.getOrDefault(column, List.of());
      for (int i = 0; i < sizes.size(); i++) {
        String theirs = i < told.size() ? told.get(i) : "";
        row.add(Means.beside(CompanionsFigure.at(rows, sizes.get(i), column), theirs));
      }
      texts.add(row);
    }
    return new Block.Table(
        "By neurons in the chunk; in brackets an independent run in PyTorch, on slightly other"
            + " components. Of all activations "
            + Means.text(Means.of(rows, "zeros"))
            + " are 0 (.49).",
        Stream.concat(Stream.of("measure"), sizes.stream().map(String::valueOf)).toList(),
        texts);
  }
}
