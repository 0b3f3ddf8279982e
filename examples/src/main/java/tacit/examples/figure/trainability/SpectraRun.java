// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.trainability;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.examples.figure.Run;
import tacit.examples.figure.Table;
import tacit.theory.ntk.depth.NtkSpectrum;
import tacit.theory.ntk.inference.GradientDescentMse;
import tacit.theory.ntk.inference.Ridge;

/// The tangent kernel of images on a sphere, layer by layer at one weight variance: two entries,
/// the ends of the spectrum, and what the mean predictor `Θ_td Θ_dd⁻¹ Y` says of test images.
///
/// @param images how many training images
/// @param tests how many test images
/// @param depths the depths that make a row, rising
record SpectraRun(String data, double weightVariance, int images, int tests, List<Integer> depths)
    implements Run {
  private static final long serialVersionUID = 1;

  /// `σ_b²`.
  static final double BIAS_VARIANCE = 0.05;

  @Override
  public Table rows() {
    var sample = ImageSample.of(data, images, tests).onSphere();
    var kernels = DeepKernels.of(sample, weightVariance, BIAS_VARIANCE);
    var table =
        Table.of(
            "data",
            "weight_variance",
            "l",
            "theta_00",
            "theta_01",
            "lambda_min",
            "lambda_max",
            "kappa",
            "prediction_00",
            "signal");
    int l = 0;
    for (int depth : depths) {
      for (; l < depth; l++) kernels = kernels.deeper();
      table = row(table, l, kernels.dd(), kernels.td(), sample.targets());
    }
    return table;
  }

  private Table row(Table table, int l, Tensor dd, Tensor td, Tensor y) {
    var spectrum = NtkSpectrum.of(dd);
    var prediction =
        GradientDescentMse.of(dd, y, 1, Ridge.none()).predict(Double.POSITIVE_INFINITY, td).test();
    return table.row(
        data,
        weightVariance,
        l,
        dd.get(0, 0),
        dd.get(0, 1),
        spectrum.lambdaMin(),
        spectrum.lambdaMax(),
        spectrum.conditionNumber(),
        prediction.get(0, 0),
        Scores.rms(prediction));
  }
}
