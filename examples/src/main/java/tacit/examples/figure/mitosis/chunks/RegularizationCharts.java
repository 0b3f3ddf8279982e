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

/// The drawings of [RegularizationFigure]. Its table has the numbers of an independent run of the
/// same protocol in PyTorch, of one seed, beside ours.
final class RegularizationCharts {
  private static final int SIZE = RegularizationFigure.SIZE;
  private static final double[] R2 = {.708, .764, .860, .963, .992, .998, .9995};
  private static final double[] TRAIN = {.059, .018, .0023, .0003, .0010, .0041, .038};
  private static final double[] TEST = {.267, .230, .212, .202, .201, .207, .220};

  private RegularizationCharts() {}

  static List<Chart> of(Table rows) {
    return List.of(
        new PanelsChart(
                List.of(
                    new Panel("R² of all neurons", lines(rows, "R²", "r2", 1)),
                    new Panel(
                        "Training error, from 64 neurons on",
                        lines(rows, "training error", "train_error", SIZE))))
            .chart(
                "Chunks under weight decay",
                "A line for each weight decay. Left, at 64 neurons, they stand in the order of the"
                    + " decays. Right, two are far from the axis at 64: without decay the chunks do"
                    + " not know the training set though the network does, and with 0.02 the network"
                    + " does not know it either.",
                table(rows)));
  }

  private static LineChart lines(Table rows, String quantity, String column, int from) {
    List<Line> lines = new ArrayList<>();
    for (double decay : RegularizationFigure.DECAYS) {
      var means = RegularizationFigure.means(rows, decay);
      int i = lines.size();
      int[] sizes = Arrays.stream(means.sizes()).filter(w -> w >= from).toArray();
      lines.add(ChunkLines.line(name(decay), ChunkLines.tone(i), i % 2 == 1, means, column, sizes));
    }
    return ChunkLines.over(quantity, lines);
  }

  private static String name(double decay) {
    return decay == 0 ? "none" : Double.toString(decay).replace("5.0E-4", "0.0005");
  }

  private static Block.Table table(Table rows) {
    var texts = new ArrayList<List<String>>();
    for (double decay : RegularizationFigure.DECAYS) {
      var means = RegularizationFigure.means(rows, decay);
      int i = texts.size();
      texts.add(
          List.of(
              name(decay),
              ChunkLines.beside(means.at(SIZE, "r2"), R2[i]),
              ChunkLines.beside(means.at(SIZE, "train_error"), TRAIN[i]),
              ChunkLines.beside(means.at(SIZE, "test_error"), TEST[i]),
              ChunkLines.three(means.whole("train_error")),
              ChunkLines.three(means.whole("test_error")),
              means.criticalWidth(),
              Integer.toString(means.clones().cloneCount())));
    }
    return new Block.Table(
        "Chunks of 64 neurons, in brackets those of an independent run",
        List.of(
            "weight decay",
            "R²",
            "training error",
            "test error",
            "training error of all",
            "test error of all",
            "critical width",
            "clones"),
        texts);
  }
}
