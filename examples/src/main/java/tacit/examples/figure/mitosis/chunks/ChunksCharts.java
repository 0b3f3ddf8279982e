// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.chunks;

import java.util.ArrayList;
import java.util.List;
import tacit.examples.report.Block;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.PanelsChart;
import tacit.examples.report.PanelsChart.Panel;
import tacit.examples.report.Tone;

/// The drawings of [ChunksFigure]. Its tables have the numbers of an independent run of the same
/// protocol in PyTorch beside ours.
final class ChunksCharts {
  private static final int[] TOLD = {8, 16, 32, 64, 128, 256};
  private static final double[] TEST = {.500, .320, .2265, .1986, .1892, .1853};
  private static final double[] TRAIN = {.379, .136, .0198, .0005, 0, 0};
  private static final double[] R2 = {.744, .947, .979, .992, .998};
  private static final double[] MC = {.316, .159, .081, .041, .012};
  private static final double[] MC_OUT = {.337, .181, .106, .072, .047};

  private ChunksCharts() {}

  static List<Chart> of(SeedMeans means) {
    return List.of(answers(means), left(means));
  }

  private static Chart answers(SeedMeans means) {
    int[] all = means.sizes(), parts = means.parts();
    var errors =
        ChunkLines.over(
            "error",
            List.of(
                ChunkLines.line("test error", Tone.BLUE, false, means, "test_error", all),
                ChunkLines.line("training error", Tone.BLUE, true, means, "train_error", all)));
    var known =
        ChunkLines.over(
            "R²",
            List.of(
                ChunkLines.line("R² of all neurons", Tone.ORANGE, false, means, "r2", all),
                ChunkLines.line(
                    "R² of those outside", Tone.GREEN, false, means, "r2_outside", parts)));
    return new PanelsChart(
            List.of(new Panel("Errors of chunks", errors), new Panel("What they know", known)))
        .chart(
            "What chunks answer, and what they reconstruct",
            "Left, the dashed line is of the training images: see where it meets the axis, and that"
                + " the test error nearly rests from there on. Right, the line of the neurons"
                + " outside the chunk leaves out what a chunk knows because it is part of the layer:"
                + " that is little.",
            answersTable(means));
  }

  private static Block.Table answersTable(SeedMeans means) {
    var rows = new ArrayList<List<String>>();
    for (int w : means.sizes()) {
      String outside = w == means.width() ? "" : ChunkLines.three(means.at(w, "r2_outside"));
      rows.add(
          List.of(
              Integer.toString(w),
              ChunkLines.beside(means.at(w, "test_error"), told(w, TEST)),
              ChunkLines.beside(means.at(w, "train_error"), told(w, TRAIN)),
              ChunkLines.beside(means.at(w, "r2"), told(w, R2)),
              outside));
    }
    return new Block.Table(
        "Means over seeds, in brackets those of an independent run; critical width "
            + means.criticalWidth(),
        List.of("neurons", "test error", "training error", "R²", "R² outside"),
        rows);
  }

  private static Chart left(SeedMeans means) {
    int[] parts = means.parts();
    var lines =
        List.of(
            ChunkLines.line("MC, all neurons", Tone.BLUE, false, means, "correlation", parts),
            ChunkLines.line(
                "MC, outside only", Tone.ORANGE, false, means, "correlation_outside", parts),
            ChunkLines.line("chance", Tone.SOFT, true, means, "correlation_floor", parts));
    return ChunkLines.over("mean residual correlation", lines)
        .chart(
            "What chunks leave",
            "The mean correlation of what is left of two neurons after a chunk has told its part."
                + " Over all neurons it must fall to 0 as the chunk grows, whatever the network does,"
                + " since nothing is left of the chunk's own. Over those outside it falls too, from 8"
                + " neurons on, and stays above the dashed line, what chance leaves on so many"
                + " images.",
            Chart.Form.WIDE,
            leftTable(means));
  }

  private static Block.Table leftTable(SeedMeans means) {
    var rows = new ArrayList<List<String>>();
    for (int w : means.parts()) {
      rows.add(
          List.of(
              Integer.toString(w),
              ChunkLines.beside(means.at(w, "correlation"), told(w, MC)),
              ChunkLines.beside(means.at(w, "correlation_outside"), told(w, MC_OUT)),
              ChunkLines.three(means.at(w, "correlation_floor"))));
    }
    return new Block.Table(
        "Means over seeds, in brackets those of an independent run",
        List.of("neurons", "MC", "MC outside", "chance"),
        rows);
  }

  /// What the independent run told of a size; NaN if nothing.
  private static double told(int size, double... values) {
    for (int i = 0; i < values.length; i++) if (TOLD[i] == size) return values[i];
    return Double.NaN;
  }
}
