// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import tacit.autodiff.Tensor;

/// Layer normalization and its cotangent, row by row over the last axis.
final class ScalarLayerNorm {
  private ScalarLayerNorm() {}

  /// `y = (x − μ) r`.
  static Tensor norm(Buffers buffers, Tensor x, double epsilon) {
    int c = LayerChecks.layerNorm(x);
    Storage in = x.storage(), out = buffers.take(x.dtype(), in.size());
    for (int first = 0; first < in.size(); first += c) {
      double mu = mean(in, first, c);
      double r = 1 / Math.sqrt(covariance(in, mu, in, mu, first, c) + epsilon);
      for (int i = first; i < first + c; i++) out.set(i, (in.get(i) - mu) * r);
    }
    return Tensor.of(x.shape(), out);
  }

  /// `x̄ = r (ȳ − ν − x̂ mean(ȳ x̂))` with the mean `ν` of `ȳ`.
  static Tensor byInput(Buffers buffers, Tensor x, Tensor yBar, double epsilon) {
    int c = LayerChecks.layerNormByInput(x, yBar);
    Storage in = x.storage(), up = yBar.storage(), out = buffers.take(x.dtype(), in.size());
    for (int first = 0; first < in.size(); first += c) {
      double mu = mean(in, first, c), nu = mean(up, first, c);
      double r = 1 / Math.sqrt(covariance(in, mu, in, mu, first, c) + epsilon);
      double along = r * covariance(in, mu, up, nu, first, c);
      for (int i = first; i < first + c; i++) {
        out.set(i, r * (up.get(i) - nu - (in.get(i) - mu) * r * along));
      }
    }
    return Tensor.of(x.shape(), out);
  }

  private static double mean(Storage x, int first, int count) {
    double sum = 0;
    for (int i = first; i < first + count; i++) sum += x.get(i);
    return sum / count;
  }

  /// `mean((a − μ)(b − ν))`.
  private static double covariance(
      Storage a, double mu, Storage b, double nu, int first, int count) {
    double sum = 0;
    for (int i = first; i < first + count; i++) {
      sum = Math.fma(a.get(i) - mu, b.get(i) - nu, sum);
    }
    return sum / count;
  }
}
