// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

/// Mean `μ` and variance `σ²` of each channel, in double: channels are the last axis, and the
/// `count` values of a channel lie along all others. Two passes, since `E[x²] − μ²` cancels.
final class ScalarMoments {
  final int count;
  final double[] mean;
  final double[] variance;

  ScalarMoments(Storage x, int channels, int count) {
    this.count = count;
    this.mean = new double[channels];
    this.variance = new double[channels];
    for (int i = 0; i < x.size(); i++) mean[i % channels] += x.get(i);
    for (int c = 0; c < channels; c++) mean[c] /= count;
    for (int i = 0; i < x.size(); i++) {
      double d = x.get(i) - mean[i % channels];
      variance[i % channels] = Math.fma(d, d, variance[i % channels]);
    }
    for (int c = 0; c < channels; c++) variance[c] /= count;
  }

  /// `r = 1 / √(σ² + ε)`.
  double rate(int c, double epsilon) {
    return 1 / Math.sqrt(variance[c] + epsilon);
  }

  /// `x̂ = (x − μ) r`.
  double standardized(double x, int c, double epsilon) {
    return (x - mean[c]) * rate(c, epsilon);
  }
}
