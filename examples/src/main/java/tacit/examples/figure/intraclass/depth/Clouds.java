// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.intraclass.depth;

import java.util.Arrays;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.measures.intraclass.LabelHierarchy;
import tacit.nn.train.Samples;

/// Three clouds of 40 points of the plane, `x ~ N(m, 0.25²)`. Those around `(±1.5, 0.5)` are the
/// blue class, that around `(0, −0.5)` is the orange one. A network is told the classes alone.
///
/// @param inputs `(120, 2)`
/// @param clusters 0 and 1 blue, 2 orange
record Clouds(Tensor inputs, Indices clusters) {
  static final int EACH = 40;
  static final int ORANGE = 0, BLUE = 1;

  /// The class of each cluster.
  static final LabelHierarchy HIERARCHY = new LabelHierarchy(Indices.of(BLUE, BLUE, ORANGE), 2);

  private static final double SIGMA = 0.25;
  private static final double[][] MIDDLES = {{-1.5, 0.5}, {1.5, 0.5}, {0, -0.5}};

  static Clouds drawn(Seed seed) {
    var random = seed.generator();
    int n = EACH * MIDDLES.length;
    double[] x = new double[2 * n];
    int[] clusters = new int[n];
    for (int i = 0; i < n; i++) {
      clusters[i] = i / EACH;
      double[] middle = MIDDLES[clusters[i]];
      for (int k = 0; k < 2; k++) x[2 * i + k] = middle[k] + SIGMA * random.nextGaussian();
    }
    return new Clouds(Tensor.of(Shape.of(n, 2), x), Indices.of(clusters));
  }

  Samples train() {
    return Samples.of(inputs, HIERARCHY.classes(clusters));
  }

  /// The points of a cluster, `{x, y}` each.
  double[][] points(int cluster) {
    double[][] points = new double[EACH][];
    double[] x = inputs.toDoubles();
    for (int i = 0; i < EACH; i++) {
      int at = 2 * (cluster * EACH + i);
      points[i] = Arrays.copyOfRange(x, at, at + 2);
    }
    return points;
  }
}
