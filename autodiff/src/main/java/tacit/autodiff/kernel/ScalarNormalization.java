// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Batch normalization and its two cotangents, over all axes but the last.
final class ScalarNormalization {
  private ScalarNormalization() {}

  static List<Tensor> moments(Buffers buffers, Tensor x) {
    int count = LayerChecks.channelCount("moments", x);
    Shape shape = Shape.of(x.shape().size(-1));
    ScalarMoments m = new ScalarMoments(x.storage(), shape.count(), count);
    return List.of(
        ScalarStructure.store(buffers, x, shape, m.mean),
        ScalarStructure.store(buffers, x, shape, m.variance));
  }

  static Tensor batchNorm(Buffers buffers, Tensor x, Tensor gamma, Tensor beta, double epsilon) {
    int count = LayerChecks.batchNorm(x, gamma, beta);
    Storage in = x.storage(), out = buffers.take(x.dtype(), in.size());
    int channels = gamma.shape().count();
    ScalarMoments m = new ScalarMoments(in, channels, count);
    for (int i = 0; i < out.size(); i++) {
      int c = i % channels;
      double xHat = m.standardized(in.get(i), c, epsilon);
      out.set(i, Math.fma(gamma.storage().get(c), xHat, beta.storage().get(c)));
    }
    return Tensor.of(x.shape(), out);
  }

  static Tensor byInput(Buffers buffers, Tensor x, Tensor gamma, Tensor yBar, double epsilon) {
    int count = LayerChecks.batchNormByInput(x, gamma, yBar);
    Storage in = x.storage(), up = yBar.storage(), out = buffers.take(x.dtype(), in.size());
    int channels = gamma.shape().count();
    ScalarMoments m = new ScalarMoments(in, channels, count);
    double[] plain = new double[channels];
    for (int i = 0; i < in.size(); i++) plain[i % channels] += up.get(i);
    double[] along = along(in, up, m, epsilon);
    for (int i = 0; i < in.size(); i++) {
      int c = i % channels;
      double xHat = m.standardized(in.get(i), c, epsilon);
      double free = up.get(i) - plain[c] / count - xHat * along[c] / count;
      out.set(i, gamma.storage().get(c) * m.rate(c, epsilon) * free);
    }
    return Tensor.of(x.shape(), out);
  }

  static Tensor byScale(Buffers buffers, Tensor x, Tensor yBar, double epsilon) {
    int count = LayerChecks.batchNormByScale(x, yBar);
    Shape shape = Shape.of(x.shape().size(-1));
    ScalarMoments m = new ScalarMoments(x.storage(), shape.count(), count);
    return ScalarStructure.store(buffers, x, shape, along(x.storage(), yBar.storage(), m, epsilon));
  }

  /// `Σ ȳ x̂` of each channel.
  private static double[] along(Storage x, Storage yBar, ScalarMoments m, double epsilon) {
    double[] sums = new double[m.mean.length];
    for (int i = 0; i < x.size(); i++) {
      int c = i % sums.length;
      sums[c] = Math.fma(yBar.get(i), m.standardized(x.get(i), c, epsilon), sums[c]);
    }
    return sums;
  }
}
