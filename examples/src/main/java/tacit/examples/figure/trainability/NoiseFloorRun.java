// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.util.List;
import java.util.random.RandomGenerator;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.theory.ntk.dual.ErfDual;
import tacit.theory.ntk.inference.Decay;
import tacit.theory.ntk.inference.Modes;

/// Whether the signal of a deep chaotic network can be told from a start function: test accuracy of
/// the scores `Δ`, and of `Δ + ω √q z` with `q = K(x, x)` and `z` standard normal, independent for
/// each image and class, over depth after 4096 steps.
///
/// @param sphere whether all images are scaled to one norm
/// @param omega `ω`, the size of the start function
/// @param draws how many start functions the noisy accuracy is the mean of
/// @param depths the depths that make rows, rising
record NoiseFloorRun(
    String data,
    double weightVariance,
    boolean sphere,
    int images,
    int tests,
    double omega,
    int draws,
    long seed,
    List<Integer> depths)
    implements Run {
  private static final long serialVersionUID = 1;
  private static final double TIME = 4096;

  @Override
  public Table rows() {
    var raw = ImageSample.of(data, images, tests);
    var sample = sphere ? raw.onSphere() : raw;
    var kernels = DeepKernels.of(sample, weightVariance, PhaseDiagramRun.BIAS_VARIANCE);
    double[] variances = firstVariances(sample.test());
    var table =
        Table.of(
            "data", "weight_variance", "inputs", "depth", "signal", "accuracy", "noisy_accuracy");
    int l = 0;
    for (int depth : depths) {
      for (; l < depth; l++) {
        kernels = kernels.deeper();
        deepen(variances);
      }
      table = row(table, depth, kernels, sample, variances);
    }
    return table;
  }

  private Table row(
      Table table, int depth, DeepKernels kernels, ImageSample sample, double[] variances) {
    var modes = Modes.of(kernels.dd());
    var decay = new Decay(2 * TIME / modes.lambdaMax());
    Tensor scores = Scores.times(kernels.td(), modes.apply(decay::learnedOver, sample.targets()));
    double noisy = 0;
    for (int draw = 0; draw < draws; draw++) {
      var random = new Seed(seed).child(depth).child(draw).generator();
      noisy += Scores.accuracy(noisy(scores, variances, random), sample.testLabels()) / draws;
    }
    return table.row(
        data,
        weightVariance,
        sphere ? "sphere" : "raw",
        depth,
        Scores.rms(scores),
        Scores.accuracy(scores, sample.testLabels()),
        noisy);
  }

  private Tensor noisy(Tensor scores, double[] variances, RandomGenerator random) {
    double[] all = scores.toDoubles();
    int k = scores.shape().size(1);
    for (int i = 0; i < all.length; i++) {
      all[i] += omega * Math.sqrt(variances[i / k]) * random.nextGaussian();
    }
    return Tensor.of(scores.shape(), all);
  }

  /// `K(x, x) = ‖x‖²/d` after the first dense layer.
  private static double[] firstVariances(Tensor x) {
    int n = x.shape().size(0), d = x.shape().size(1);
    double[] values = x.toDoubles(), q = new double[n];
    for (int i = 0; i < values.length; i++) q[i / d] += values[i] * values[i] / d;
    return q;
  }

  private void deepen(double[] q) {
    var erf = ErfDual.erf();
    for (int i = 0; i < q.length; i++) {
      q[i] = weightVariance * erf.variance(q[i]) + PhaseDiagramRun.BIAS_VARIANCE;
    }
  }
}
