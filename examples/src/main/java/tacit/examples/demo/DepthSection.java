// SPDX-License-Identifier: Apache-2.0
package tacit.examples.demo;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.Digits;
import tacit.examples.report.HeatMapChart;
import tacit.examples.report.Section;

/// How deep a network can be: what infinitely wide ones learn, over depth and `σ_w²`.
final class DepthSection {
  private DepthSection() {}

  static Section of(DemoResult result) {
    var diagram = result.depth();
    return Section.of(
            "depth", "How deep can it be?", method(diagram), phases(diagram), caveat(diagram))
        .row(train(diagram), test(diagram));
  }

  private static String method(DepthDiagram diagram) {
    return String.format(
        Locale.ROOT,
        "A network of infinitely many units learns by a formula, so here are %d networks in %.1f"
            + " seconds: erf units, %d to %d layers deep, %d pictures learned in %,d steps.",
        diagram.cells().size(),
        diagram.seconds(),
        diagram.depths().getFirst(),
        diagram.depths().getLast(),
        diagram.trained(),
        diagram.steps());
  }

  private static String phases(DepthDiagram diagram) {
    return String.format(
        Locale.ROOT,
        "Where the weights start with a small variance `σ_w²` (order), layers make all pictures alike:"
            + " a deep network cannot be trained. Where it is large (chaos), they tear all pictures"
            + " apart: a deep network learns each by heart and does not generalize. Only near the"
            + " critical line between them, at `σ_w² = %.2f`, does depth cost little.",
        diagram.critical());
  }

  private static String caveat(DepthDiagram diagram) {
    var corner = diagram.corner();
    return String.format(
        Locale.ROOT,
        "A caveat: an answer is the class with the highest score, however small the scores are. In the"
            + " most chaotic corner they have shrunk to %s, and would still be right on %s of new"
            + " pictures. But no real network starts from zero. The maps therefore add %.0f %% of what the"
            + " untrained network says, and fainter signals are lost in it.",
        Digits.significant(corner.signal(), 1),
        DemoPage.percent(corner.bareTestAccuracy()),
        100 * diagram.noise());
  }

  private static Chart train(DepthDiagram diagram) {
    return map(
        diagram,
        "Pictures learned, % right",
        "Order, on the left, can be trained up to the foretold depth and no further: the steps that"
            + " are needed grow exponentially with depth. Chaos, on the right, learns everything.",
        DepthDiagram.Cell::trainAccuracy);
  }

  private static Chart test(DepthDiagram diagram) {
    return map(
        diagram,
        "New pictures, % right",
        "What serves for new pictures is a tent around the critical line. Theory foretells its"
            + " border: eight times the depth scale `ξ₁` in the ordered phase and `ξ*` in the chaotic"
            + " one.",
        DepthDiagram.Cell::testAccuracy);
  }

  private static Chart map(
      DepthDiagram diagram,
      String title,
      String caption,
      ToDoubleFunction<DepthDiagram.Cell> share) {
    double[][] values = new double[diagram.depths().size()][diagram.weightVariances().size()];
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values[i].length; j++) {
        values[i][j] = 100 * share.applyAsDouble(diagram.cell(j, i));
      }
    }
    return HeatMapChart.of(
            title,
            caption,
            "variance of the weights, σ_w²",
            doubles(diagram.weightVariances()),
            "layers",
            doubles(diagram.depths()),
            values,
            "% right")
        .powersOnY(2)
        .between(0, 100)
        .withLine("foretold limit of depth", limit(diagram))
        .chart(Chart.Form.HALF);
  }

  private static double[][] limit(DepthDiagram diagram) {
    return diagram.depthLimits().stream()
        .map(at -> new double[] {at.weightVariance(), at.depth()})
        .toArray(double[][]::new);
  }

  private static double[] doubles(List<? extends Number> numbers) {
    return numbers.stream().mapToDouble(Number::doubleValue).toArray();
  }
}
