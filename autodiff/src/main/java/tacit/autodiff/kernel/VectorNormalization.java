// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// [VectorKernels]' batch normalization in FLOAT32: a few numbers for each channel in double, then
/// one pass over the rows, shared among threads.
final class VectorNormalization {
  private VectorNormalization() {}

  static List<Tensor> moments(Machine on, Tensor x) {
    int count = LayerChecks.channelCount("moments", x);
    FloatMoments m = FloatMoments.of(on, x, count);
    Shape c = Shape.of(x.shape().size(-1));
    Storage variance = on.like(x, c.count());
    for (int j = 0; j < c.count(); j++) variance.set(j, m.variance[j]);
    return List.of(Tensor.of(c, Storage.of(m.mean)), Tensor.of(c, variance));
  }

  static Tensor batchNorm(Machine on, Tensor x, Tensor gamma, Tensor beta, double epsilon) {
    int count = LayerChecks.batchNorm(x, gamma, beta);
    FloatMoments m = FloatMoments.of(on, x, count);
    float[] p = new float[m.mean.length];
    for (int j = 0; j < p.length; j++) p[j] = (float) (gamma.storage().get(j) * m.rate(j, epsilon));
    Storage out = on.like(x, x.shape().count());
    float[] in = x.storage().floats(), q = beta.storage().floats(), y = out.floats();
    on.split(
        count,
        m.rowNanos(),
        (from, to) -> FloatNormalization.affine(in, m.mean, p, q, y, from, to));
    return Tensor.of(x.shape(), out);
  }

  static Tensor byInput(Machine on, Tensor x, Tensor gamma, Tensor yBar, double epsilon) {
    int count = LayerChecks.batchNormByInput(x, gamma, yBar);
    FloatMoments m = FloatMoments.of(on, x, count);
    float[] in = x.storage().floats(), up = yBar.storage().floats();
    float[] nu = FloatMoments.mean(on, up, m.mean.length, count);
    double[] along = FloatMoments.products(on, in, m.mean, up, nu, count);
    float[] p = new float[nu.length], q = new float[nu.length];
    for (int j = 0; j < p.length; j++) {
      double rate = m.rate(j, epsilon), scale = gamma.storage().get(j) * rate;
      p[j] = (float) scale;
      q[j] = (float) (scale * rate * rate * along[j] / count);
    }
    Storage out = on.like(x, x.shape().count());
    float[] y = out.floats();
    on.split(
        count,
        m.rowNanos(),
        (from, to) -> FloatNormalization.byInput(in, m.mean, up, nu, p, q, y, from, to));
    return Tensor.of(x.shape(), out);
  }

  static Tensor byScale(Machine on, Tensor x, Tensor yBar, double epsilon) {
    int count = LayerChecks.batchNormByScale(x, yBar);
    FloatMoments m = FloatMoments.of(on, x, count);
    float[] zero = new float[m.mean.length];
    double[] along =
        FloatMoments.products(
            on, x.storage().floats(), m.mean, yBar.storage().floats(), zero, count);
    Storage out = on.like(x, along.length);
    for (int j = 0; j < along.length; j++) out.set(j, along[j] * m.rate(j, epsilon));
    return Tensor.of(Shape.of(along.length), out);
  }
}
