// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.util.ArrayList;
import java.util.List;
import tacit.examples.figure.Table;
import tacit.examples.report.Block.Chart;
import tacit.examples.report.HeatMapChart;
import tacit.theory.ntk.depth.MeanField;
import tacit.theory.ntk.depth.MeanFieldTheory;
import tacit.theory.ntk.dual.ErfDual;

/// The drawings of `trainability/phase-diagram`: heat maps of accuracy with the depths that the
/// mean field foretells.
final class PhaseDiagramCharts {
  private static final double STEP = 1.0 / 64;
  private static final int SCALES = 8;

  /// `m ε`: a smallest rate below this share of the largest is rounding, and so is what is learned.
  private static final double ROUNDING = 256 * Math.ulp(1.0);

  private PhaseDiagramCharts() {}

  static List<Chart> of(Table rows) {
    return List.of(
        map(rows, "train").between(0, 1).withLine("8 ξ₁", ordered(rows)).chart(Chart.Form.WIDE),
        map(rows, "test")
            .withLine("8 ξ₁", ordered(rows))
            .withLine("8 ξ*", chaotic(rows))
            .chart(Chart.Form.WIDE));
  }

  static MeanField field(double weightVariance) {
    return MeanFieldTheory.solve(ErfDual.erf(), weightVariance, PhaseDiagramRun.BIAS_VARIANCE);
  }

  private static HeatMapChart map(Table rows, String part) {
    double[] variances = axis(rows, "weight_variance"), depths = axis(rows, "depth");
    double[][] values = new double[depths.length][variances.length];
    for (int j = 0; j < variances.length; j++) {
      var at = rows.where("weight_variance", variances[j]);
      double[] column = at.numbers(part), ratio = at.numbers("lambda_ratio");
      for (int i = 0; i < depths.length; i++) {
        values[i][j] = ratio[i] > ROUNDING ? column[i] : Double.NaN;
      }
    }
    boolean train = part.equals("train");
    return HeatMapChart.of(
        train ? "Accuracy on training images" : "Accuracy on test images",
        train
            ? "On the left networks above the line are too deep to fit their training images in 4096"
                + " steps. On the right every depth fits them. Cells are empty where the kernel is"
                + " singular up to rounding."
            : "Between the lines networks say something of images that they have not seen.",
        "weight variance",
        variances,
        "depth",
        depths,
        values,
        "accuracy");
  }

  private static double[] axis(Table rows, String column) {
    return rows.words(column).stream().mapToDouble(Double::parseDouble).toArray();
  }

  /// Points `(σ_w², 8 ξ₁)` below the critical variance, as far up as the map goes.
  private static double[][] ordered(Table rows) {
    var points = new ArrayList<double[]>();
    for (double v = least(rows); v < PhaseTable.CRITICAL; v += STEP) {
      points.add(new double[] {v, SCALES * field(v).trainabilityDepth()});
      if (points.getLast()[1] > deepest(rows)) break;
    }
    return points.toArray(double[][]::new);
  }

  /// Points `(σ_w², 8 ξ*)` above the critical variance.
  private static double[][] chaotic(Table rows) {
    var points = new ArrayList<double[]>();
    for (double v = most(rows); v > PhaseTable.CRITICAL; v -= STEP) {
      points.addFirst(new double[] {v, SCALES * field(v).generalizationDepth()});
      if (points.getFirst()[1] > deepest(rows)) break;
    }
    return points.toArray(double[][]::new);
  }

  private static double least(Table rows) {
    return axis(rows, "weight_variance")[0];
  }

  private static double most(Table rows) {
    double[] variances = axis(rows, "weight_variance");
    return variances[variances.length - 1];
  }

  private static double deepest(Table rows) {
    double[] depths = axis(rows, "depth");
    return depths[depths.length - 1];
  }
}
