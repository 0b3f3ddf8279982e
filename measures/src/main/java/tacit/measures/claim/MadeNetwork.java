// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.measures.intraclass.ActivationRecord;
import tacit.measures.intraclass.LabelHierarchy;

/// A small network that was taught two classes of four clusters each, of which it was told nothing:
/// `z = max(x W, 0) v`, by gradient descent on all samples.
///
/// - Clusters: ones at five inputs of their own, and `N(0, 0.45²)` on all inputs
record MadeNetwork(Tensor x, Indices clusters, Tensor hidden) {
  static final int CLUSTERS = 8, PER_CLUSTER = 30;
  static final LabelHierarchy HIERARCHY = new LabelHierarchy(Indices.of(0, 0, 0, 0, 1, 1, 1, 1), 2);

  private static final int ONES = 5, INPUTS = CLUSTERS * ONES, WIDTH = 40;
  private static final double NOISE = .45, RATE = 1;
  private static final Kernels ON = new ScalarKernels();

  static MadeNetwork taught(Seed seed, int steps) {
    Indices clusters = Neurons.inTurn(CLUSTERS * PER_CLUSTER, CLUSTERS);
    Tensor x = inputs(seed.child("data").generator(), clusters);
    RandomGenerator random = seed.child("start").generator();
    List<Tensor> weights = List.of(glorot(random, INPUTS, WIDTH), glorot(random, WIDTH, 1));
    for (int step = 0; step < steps; step++) weights = stepped(weights, x, clusters);
    return new MadeNetwork(x, clusters, weights.getFirst());
  }

  private static Tensor inputs(RandomGenerator random, Indices clusters) {
    double[][] rows = new double[clusters.size()][INPUTS];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < INPUTS; j++) {
        double center = j / ONES == clusters.get(i) ? 1 : 0;
        rows[i][j] = center + NOISE * random.nextGaussian();
      }
    }
    return Tensor.matrix(rows);
  }

  private static Tensor glorot(RandomGenerator random, int in, int out) {
    double reach = Math.sqrt(6.0 / (in + out));
    return Tensor.uniform(random, -reach, reach, in, out);
  }

  /// Down the gradient of the mean of `ln(1 + eᶻ) − y z`.
  private static List<Tensor> stepped(List<Tensor> weights, Tensor x, Indices clusters) {
    Var w = Var.of(weights.getFirst(), ON), v = Var.of(weights.getLast(), ON);
    Var z = Var.constant(x, ON).matmul(w).relu().matmul(v);
    double[] y = new double[clusters.size()];
    for (int i = 0; i < y.length; i++) y[i] = HIERARCHY.parent().get(clusters.get(i));
    Var labels = Var.constant(Tensor.of(Shape.of(y.length, 1), y), ON);
    List<Var> slopes = z.softplus().minus(labels.times(z)).mean().grad(w, v);
    List<Tensor> next = new ArrayList<>();
    for (int l = 0; l < 2; l++) {
      Var at = Var.constant(weights.get(l), ON);
      next.add(at.minus(Var.constant(slopes.get(l).value(), ON).times(RATE)).value());
    }
    return next;
  }

  /// Pre-activations of the hidden layer on the samples.
  ActivationRecord pre() {
    return ActivationRecord.of(Var.constant(x, ON).matmul(Var.constant(hidden, ON)).value());
  }
}
