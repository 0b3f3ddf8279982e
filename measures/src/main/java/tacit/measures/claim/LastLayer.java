// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.autodiff.linalg.Qr;
import tacit.measures.collapse.NeuralCollapse;
import tacit.measures.margin.OutputMargins;

/// A last layer and the features that come into it, two samples of each class in turn.
///
/// - Shapes: features `(2 c, p)`, weight `(c, p)`, bias `(c)`, mean feature `μ_G: (1, p)`
record LastLayer(Tensor features, Tensor weight, Tensor bias, Tensor mean) {
  /// Where it is not as collapsed as can be.
  enum Flaw {
    NONE,
    /// `W μ_G + b = 0.7` for all classes, which changes no margin.
    CONSTANT_LEFT,
    /// `b = 0`, so `W μ_G` is left.
    MEAN_LEFT,
    /// The two samples of a class lie on two sides of its mean.
    FEATURES_VARY,
    /// One class mean, and its weight with it, is longer.
    UNEQUAL_LENGTHS;

    String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  private static final int EACH = 2;
  private static final Kernels ON = new ScalarKernels();

  /// What rounding leaves of a number that is 0: a few units of sums of a few dozen products.
  private static final double NOTHING = 1e-12;

  /// Means on a simplex of radius `r` around a drawn `μ_G`, and `W = α M`.
  static LastLayer drawn(int c, int p, double radius, double alpha, Flaw flaw, Seed seed) {
    var random = seed.generator();
    double[][] m = simplex(Tensor.gaussian(random, p, c), radius);
    if (flaw == Flaw.UNEQUAL_LENGTHS) m[0] = scaled(m[0], 2);
    double[] mean = gaussian(random, p), offset = gaussian(random, p);
    double[][] features = new double[EACH * c][p], weight = new double[c][];
    double apart = flaw == Flaw.FEATURES_VARY ? 1 : 0;
    for (int i = 0; i < features.length; i++) {
      double side = i % EACH == 0 ? apart : -apart;
      double[] corner = m[i / EACH];
      Arrays.setAll(features[i], k -> mean[k] + corner[k] + side * offset[k]);
    }
    Arrays.setAll(weight, a -> scaled(m[a], alpha));
    return new LastLayer(
            Tensor.matrix(features),
            Tensor.matrix(weight),
            Tensor.vector(new double[c]),
            Tensor.matrix(mean))
        .withBias(flaw);
  }

  /// `b = −W μ_G`, but for the flaw.
  private LastLayer withBias(Flaw flaw) {
    if (flaw == Flaw.MEAN_LEFT) return this;
    double constant = flaw == Flaw.CONSTANT_LEFT ? .7 : 0;
    double[] taken = Arrays.stream(scores(mean).toDoubles()).map(v -> constant - v).toArray();
    return new LastLayer(features, weight, Tensor.vector(taken), mean);
  }

  private static double[] gaussian(RandomGenerator random, int p) {
    return Tensor.gaussian(random, p).toDoubles();
  }

  private static double[] scaled(double[] x, double by) {
    return Arrays.stream(x).map(v -> by * v).toArray();
  }

  /// The corners of a simplex around 0, `(c, p)`: `r √(c/(c − 1)) (qₐ − q̄)` of `c` orthonormal
  /// directions `q` in `p ≥ c` dimensions.
  private static double[][] simplex(Tensor drawn, double radius) {
    Tensor q = Qr.of(drawn).q();
    int p = q.shape().size(0), c = q.shape().size(1);
    double[][] corners = new double[c][p];
    for (int k = 0; k < p; k++) {
      double mean = 0;
      for (int a = 0; a < c; a++) mean += q.get(k, a) / c;
      for (int a = 0; a < c; a++) {
        corners[a][k] = radius * Math.sqrt(c / (c - 1.0)) * (q.get(k, a) - mean);
      }
    }
    return corners;
  }

  Indices labels() {
    int[] labels = new int[features.shape().size(0)];
    Arrays.setAll(labels, i -> i / EACH);
    return Indices.of(labels);
  }

  double[] margins() {
    return OutputMargins.of(scores(features), labels());
  }

  NeuralCollapse collapse() {
    return NeuralCollapse.of(features, labels(), weight, bias);
  }

  /// Whether NC1, NC2 and NC3 are 0 and `W μ_G + b` is constant, up to rounding.
  boolean collapsed() {
    var nc = collapse();
    double[] left = scores(mean).toDoubles();
    double spread =
        Arrays.stream(left).max().orElseThrow() - Arrays.stream(left).min().orElseThrow();
    double worst = Math.max(nc.nc1(), Math.max(nc.means().equinorm(), nc.means().angle()));
    return Math.max(spread, Math.max(worst, nc.nc3())) <= NOTHING;
  }

  double longestFeature() {
    return Math.sqrt(
        Arrays.stream(Var.constant(features, ON).square().sum(1).value().toDoubles())
            .max()
            .orElseThrow());
  }

  private Tensor scores(Tensor at) {
    Var h = Var.constant(at, ON);
    return h.matmul(false, h.like(weight), true).plusRow(h.like(bias)).value();
  }
}
