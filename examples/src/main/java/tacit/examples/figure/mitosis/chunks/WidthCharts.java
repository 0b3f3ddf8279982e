// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.chunks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.examples.figure.Table;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.LineChart;
import tacit.examples.report.LineChart.Line;
import tacit.examples.report.PanelsChart;
import tacit.examples.report.PanelsChart.Panel;

/// The drawings of [WidthFigure]. Its table has the numbers of an independent run of the same
/// protocol in PyTorch beside ours.
final class WidthCharts {
  private static final double[] SMALL_TEST = {.220, .229, .2265, .227};
  private static final double[] SMALL_R2 = {.983, .979, .979, .982};
  private static final double[] LARGE_TEST = {.198, .199, .200}, LARGE_R2 = {.994, .992, .993};
  private static final double[] LARGE_MC = {.018, .041, .056}, LARGE_OUT = {.072, .072, .074};

  private WidthCharts() {}

  static List<Chart> of(Table rows) {
    var answers =
        new PanelsChart(
                List.of(
                    new Panel("Test error", lines(rows, "test error", "test_error")),
                    new Panel("R² of all neurons", lines(rows, "R²", "r2"))))
            .chart(
                "Chunks of four widths",
                "A line for each width, the last point of which is the whole layer. See that they lie"
                    + " on one another: the size of a chunk says what it does, not the layer that it"
                    + " is from.",
                answersTable(rows));
    var left =
        new PanelsChart(
                List.of(
                    new Panel("MC, all neurons", lines(rows, "MC", "correlation")),
                    new Panel("MC, outside only", lines(rows, "MC", "correlation_outside"))))
            .chart(
                "What chunks of four widths leave",
                "The mean correlation of what is left. Left, as the paper takes it, each line falls to"
                    + " 0 at its own width, wherever that is; right, over the neurons outside the"
                    + " chunk, they lie on one another from 32 neurons on.",
                leftTable(rows));
    return List.of(answers, left);
  }

  private static LineChart lines(Table rows, String quantity, String column) {
    boolean parts = column.startsWith("correlation");
    List<Line> lines = new ArrayList<>();
    for (int width : WidthFigure.wider(0)) {
      var means = WidthFigure.means(rows, width);
      int[] sizes = parts ? compared(means) : means.sizes();
      int i = lines.size();
      String name = width + " neurons";
      lines.add(ChunkLines.line(name, ChunkLines.tone(i), i % 2 == 1, means, column, sizes));
    }
    return ChunkLines.over(quantity, lines);
  }

  /// Sizes of chunks with several neurons outside.
  private static int[] compared(SeedMeans means) {
    return Arrays.stream(means.parts()).filter(w -> w <= means.width() - 2).toArray();
  }

  private static Block.Table answersTable(Table rows) {
    var texts = new ArrayList<List<String>>();
    int small = WidthFigure.SMALL, large = WidthFigure.LARGE;
    for (int width : WidthFigure.wider(small)) {
      var means = WidthFigure.means(rows, width);
      int i = texts.size();
      texts.add(
          List.of(
              Integer.toString(width),
              ChunkLines.beside(means.at(small, "test_error"), SMALL_TEST[i]),
              ChunkLines.beside(means.at(small, "r2"), SMALL_R2[i]),
              width > large
                  ? ChunkLines.beside(means.at(large, "test_error"), LARGE_TEST[i - 1])
                  : "",
              width > large ? ChunkLines.beside(means.at(large, "r2"), LARGE_R2[i - 1]) : "",
              ChunkLines.three(means.whole("test_error")),
              means.criticalWidth(),
              Integer.toString(means.clones().cloneCount())));
    }
    return new Block.Table(
        "Means over seeds, in brackets those of an independent run",
        List.of(
            "width",
            "test error of 32",
            "R² of 32",
            "test error of 64",
            "R² of 64",
            "test error of all",
            "critical width",
            "clones"),
        texts);
  }

  private static Block.Table leftTable(Table rows) {
    var texts = new ArrayList<List<String>>();
    int large = WidthFigure.LARGE;
    for (int width : WidthFigure.wider(large)) {
      var means = WidthFigure.means(rows, width);
      int i = texts.size();
      texts.add(
          List.of(
              Integer.toString(width),
              ChunkLines.beside(means.at(large, "correlation"), LARGE_MC[i]),
              ChunkLines.beside(means.at(large, "correlation_outside"), LARGE_OUT[i]),
              ChunkLines.three(means.at(large, "correlation_floor"))));
    }
    return new Block.Table(
        "Chunks of 64 neurons, in brackets those of an independent run",
        List.of("width", "MC", "MC outside", "chance"),
        texts);
  }
}
