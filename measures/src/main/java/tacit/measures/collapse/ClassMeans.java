// SPDX-License-Identifier: Apache-2.0
package tacit.measures.collapse;

import tacit.autodiff.Axes;
import tacit.autodiff.Indices;
import tacit.autodiff.Tensor;

/// Features and their means by class: `μ_c`, `μ_G` the mean of the class means, `M_c = μ_c − μ_G`.
///
/// - Shapes: features `h: (n, p)`, labels `y: (n)`, `μ, M: (c, p)`, `μ_G: (p)`
///
/// With classes of one size `μ_G` is also the mean of all features.
final class ClassMeans {
  private static final String NAME = "neural collapse";

  private final double[][] features;
  private final int[] labels;
  private final double[][] means;
  private final double[] global;
  private final double[][] centered;

  private ClassMeans(double[][] features, int[] labels, double[][] means) {
    this.features = features;
    this.labels = labels;
    this.means = means;
    int c = means.length;
    global = new double[means[0].length];
    for (double[] mean : means) {
      for (int k = 0; k < global.length; k++) global[k] += mean[k] / c;
    }
    centered = new double[c][];
    for (int a = 0; a < c; a++) centered[a] = Rows.minus(means[a], global);
  }

  static ClassMeans of(Tensor features, Indices labels, int classes) {
    int n = Axes.of(NAME).bind("features", features.shape(), "n p").size("n");
    require(
        n == labels.size(),
        "features %s but %d labels; give one label a sample"
            .formatted(features.shape(), labels.size()));
    require(classes > 1, "%d class; collapse is seen between 2 or more".formatted(classes));
    double[][] h = Rows.of(features);
    checkFinite(h);
    int[] y = labels.toArray();
    return new ClassMeans(h, y, means(h, y, classes));
  }

  private static double[][] means(double[][] h, int[] y, int classes) {
    int[] count = new int[classes];
    double[][] means = new double[classes][h.length == 0 ? 0 : h[0].length];
    for (int i = 0; i < h.length; i++) {
      require(
          y[i] >= 0 && y[i] < classes,
          "label %d of sample %d with %d classes; labels count from 0".formatted(y[i], i, classes));
      count[y[i]]++;
      for (int k = 0; k < h[i].length; k++) means[y[i]][k] += h[i][k];
    }
    for (int c = 0; c < classes; c++) {
      require(
          count[c] > 0,
          "class %d of %d has no sample; give at least one of each, or leave the class out"
              .formatted(c, classes));
      for (int k = 0; k < means[c].length; k++) means[c][k] /= count[c];
    }
    return means;
  }

  private static void checkFinite(double[][] h) {
    for (int i = 0; i < h.length; i++) {
      for (int k = 0; k < h[i].length; k++) {
        if (Double.isFinite(h[i][k])) continue;
        throw new ArithmeticException(
            NAME + ": feature %d of sample %d is %s; give finite numbers".formatted(k, i, h[i][k]));
      }
    }
  }

  private static void require(boolean right, String message) {
    if (!right) throw new IllegalArgumentException(NAME + ": " + message);
  }

  int classes() {
    return means.length;
  }

  int count() {
    return labels.length;
  }

  int label(int i) {
    return labels[i];
  }

  /// `hᵢ`.
  double[] feature(int i) {
    return features[i];
  }

  /// `hᵢ − μ_{yᵢ}`.
  double[] within(int i) {
    return Rows.minus(features[i], means[labels[i]]);
  }

  /// `μ_c`.
  double[] mean(int c) {
    return means[c];
  }

  /// `μ_G`.
  double[] global() {
    return global;
  }

  /// `M`.
  double[][] centered() {
    return centered;
  }

  /// Below this, a squared distance of two means is rounding of their sums.
  double rounding() {
    double largest = 0;
    for (double[] mean : means) largest = Math.max(largest, Rows.square(mean));
    return Math.pow(count() * Math.ulp(1.0), 2) * largest;
  }
}
