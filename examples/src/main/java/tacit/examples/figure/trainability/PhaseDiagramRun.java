// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.theory.ntk.inference.Decay;
import tacit.theory.ntk.inference.Modes;

/// What infinitely wide erf networks of one weight variance have learned of images after `t` steps
/// of gradient descent at the largest stable learning rate, over depth.
///
/// A mode of rate `λ` has `e^{−2λt/λ_max}` of its error left. One eigendecomposition a depth serves
/// all times.
///
/// @param images how many training images
/// @param tests how many test images
/// @param depths the depths that make rows, rising
record PhaseDiagramRun(
    String data, double weightVariance, int images, int tests, List<Integer> depths)
    implements Run {
  private static final long serialVersionUID = 1;

  /// `σ_b²`.
  static final double BIAS_VARIANCE = 0.18;

  /// Steps: `8⁰ … 8⁴`.
  static final List<Integer> TIMES = List.of(1, 8, 64, 512, 4096);

  @Override
  public Table rows() {
    var sample = ImageSample.of(data, images, tests);
    var kernels = DeepKernels.of(sample, weightVariance, BIAS_VARIANCE);
    var table =
        Table.of(
            "data", "weight_variance", "depth", "t", "lambda_ratio", "train", "test", "signal");
    int l = 0;
    for (int depth : depths) {
      for (; l < depth; l++) kernels = kernels.deeper();
      table = rows(table, l, kernels, sample);
    }
    return table;
  }

  private Table rows(Table table, int depth, DeepKernels kernels, ImageSample sample) {
    var modes = Modes.of(kernels.dd());
    Tensor td = kernels.td(), y = sample.targets();
    for (int t : TIMES) {
      var decay = new Decay(2 * t / modes.lambdaMax());
      Tensor train = modes.apply(decay::learned, y);
      Tensor test = Scores.times(td, modes.apply(decay::learnedOver, y));
      table =
          table.row(
              data,
              weightVariance,
              depth,
              t,
              modes.lambdaMin() / modes.lambdaMax(),
              Scores.accuracy(train, sample.labels()),
              Scores.accuracy(test, sample.testLabels()),
              Scores.rms(test));
    }
    return table;
  }
}
