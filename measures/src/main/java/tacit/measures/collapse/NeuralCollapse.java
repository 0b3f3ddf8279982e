// SPDX-License-Identifier: Apache-2.0
package tacit.measures.collapse;

import tacit.autodiff.Axes;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;

/// How far a classifier `f = W h + b` has collapsed, in numbers that are 0 when it has:
///
/// ```text
/// NC1  variability within classes                          [Variability]
/// NC2  class means and weights on a simplex                [Simplex]
/// NC3  ‖ W/‖W‖ − M/‖M‖ ‖²                                  weights point at class means
/// NC4  share of samples that f and the nearest class mean answer differently
/// ```
///
/// with `μ_c` the class means, `μ_G` their mean, `M_c = μ_c − μ_G`, and Frobenius norms. Codes
/// disagree on the mean (`μ_G` of class means here, as the paper's) and on the square in NC3 (here,
/// as the paper's).
///
/// - Shapes: features `h: (n, p)`, the inputs of the last layer; labels `y: (n)`; weight `W: (c,
///   p)`, outputs first; bias `b: (c)`
/// - Of equal scores or distances the first class counts
///
/// @param means of `M`
/// @param weights of the rows of `W`
/// @param crossFrame distance of `W Mᵀ`, scaled to length 1, from the Gram matrix of a simplex
/// @param biasError `‖W μ_G + b‖`
/// @source Papyan, Han & Donoho 2020, from memory; tding1/Neural-Collapse for the last two
public record NeuralCollapse(
    Variability variability,
    Simplex means,
    Simplex weights,
    double nc3,
    double nc4,
    double crossFrame,
    double biasError) {
  public static NeuralCollapse of(Tensor features, Indices labels, Tensor weight, Tensor bias) {
    var axes = Axes.of("neural collapse").bind("features", features.shape(), "n p");
    axes.bind("weight", weight.shape(), "c p").bind("bias", bias.shape(), "c");
    var h = ClassMeans.of(features, labels, axes.size("c"));
    double[][] w = Rows.of(weight);
    double[] b = bias.toDoubles();
    for (double each : b) {
      if (Double.isFinite(each)) continue;
      throw new ArithmeticException(
          "neural collapse: the bias has a number " + each + "; give finite numbers");
    }
    return new NeuralCollapse(
        Variability.of(h),
        Simplex.of("centered class mean", h.centered()),
        Simplex.of("weight row", w),
        duality(w, h.centered()),
        disagreement(h, w, b),
        Simplex.frame(w, h.centered()),
        Rows.length(scores(w, b, h.global())));
  }

  public double nc1() {
    return variability.nc1();
  }

  private static double duality(double[][] w, double[][] m) {
    double ofW = 0, ofM = 0, squares = 0;
    for (int c = 0; c < w.length; c++) {
      ofW += Rows.square(w[c]);
      ofM += Rows.square(m[c]);
    }
    for (int c = 0; c < w.length; c++) {
      for (int k = 0; k < w[c].length; k++) {
        squares += Math.pow(w[c][k] / Math.sqrt(ofW) - m[c][k] / Math.sqrt(ofM), 2);
      }
    }
    return squares;
  }

  private static double disagreement(ClassMeans h, double[][] w, double[] b) {
    int differ = 0;
    for (int i = 0; i < h.count(); i++) {
      double[] feature = h.feature(i);
      double[] nearness = new double[w.length];
      for (int c = 0; c < w.length; c++) {
        nearness[c] = -Rows.length(Rows.minus(feature, h.mean(c)));
      }
      if (first(scores(w, b, feature)) != first(nearness)) differ++;
    }
    return (double) differ / h.count();
  }

  private static double[] scores(double[][] w, double[] b, double[] feature) {
    double[] scores = new double[w.length];
    for (int c = 0; c < w.length; c++) scores[c] = Rows.dot(w[c], feature) + b[c];
    return scores;
  }

  /// The first place of the largest number.
  private static int first(double[] x) {
    int largest = 0;
    for (int c = 1; c < x.length; c++) if (x[c] > x[largest]) largest = c;
    return largest;
  }
}
