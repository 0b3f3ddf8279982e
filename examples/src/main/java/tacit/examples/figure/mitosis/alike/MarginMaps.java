// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.alike;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;
import tacit.examples.figure.Table;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.HeatMapChart;
import tacit.measures.margin.OutputMargins;
import tacit.measures.redundancy.DisjointClones;

/// How sure each chunk is of each of some images, as a strip a chunk, the images in the order of
/// the whole layer's margins. Chunks that are alike make columns of one color.
final class MarginMaps {
  private static final double STRONGEST = 2; // in root mean squares of a chunk's margins

  private MarginMaps() {}

  /// Margins of the images by each chunk, `(chunks, images)`, each chunk's over their root mean
  /// square.
  static double[][] of(DisjointClones clones, Tensor whole, int... images) {
    Indices labels = clones.labels();
    double[] order = OutputMargins.of(whole, labels);
    int[] rising =
        IntStream.of(images)
            .boxed()
            .sorted((i, j) -> Double.compare(order[i], order[j]))
            .mapToInt(i -> i)
            .toArray();
    return clones.logits().stream()
        .map(l -> OutputMargins.of(l, labels))
        .map(all -> IntStream.of(rising).mapToDouble(i -> all[i]).toArray())
        .map(MarginMaps::scaled)
        .toArray(double[][]::new);
  }

  private static double[] scaled(double... margins) {
    double square = Arrays.stream(margins).map(m -> m * m).average().orElseThrow();
    return Arrays.stream(margins).map(m -> m / Math.sqrt(square)).toArray();
  }

  /// @param own the rows of one network
  static Chart chart(Table own, String title, String caption) {
    Table margins = own.where("part", AlikeRows.MARGIN);
    List<String> clones = margins.words("clone");
    double[][] values =
        clones.stream()
            .map(clone -> margins.where("clone", Long.parseLong(clone)).numbers("value"))
            .toArray(double[][]::new);
    return HeatMapChart.of(
            title,
            caption,
            "shirts, by the margin of the whole layer",
            IntStream.rangeClosed(1, values[0].length).asDoubleStream().toArray(),
            "chunk",
            clones.stream().mapToDouble(Double::parseDouble).toArray(),
            values,
            "margin")
        .between(-STRONGEST, STRONGEST)
        .opposed()
        .chart(Chart.Form.HALF);
  }
}
