// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.Arrays;
import java.util.Optional;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// The definition of [CovarianceKernels], in plain loops and doubles; FLOAT32 results are rounded
/// at the end of each step.
public final class ScalarCovariances implements CovarianceKernels {
  /// They have no state.
  public ScalarCovariances() {}

  @Override
  public PairBlock inputs(
      Tensor one, Tensor two, PairRange pairs, int height, int width, boolean full, boolean ntk) {
    int channels = one.shape().size(0), n = one.shape().size(1), m = two.shape().size(1);
    int p = height * width, entries = full ? p * p : p;
    double[] x = one.toDoubles(), y = two.toDoubles(), k = new double[pairs.count() * entries];
    for (int at = 0; at < k.length; at++) {
      int t = at / entries, e = at % entries, a = full ? e / p : e, b = full ? e % p : e;
      int left = pairs.first(t) * p + a, right = pairs.second(t) * p + b;
      for (int c = 0; c < channels; c++) {
        k[at] = Math.fma(x[c * n * p + left], y[c * m * p + right], k[at]);
      }
      k[at] /= channels;
    }
    Shape shape = full ? Shape.of(pairs.count(), p, p) : Shape.of(pairs.count(), p);
    Tensor made = Tensor.of(shape, k).to(one.dtype());
    return new PairBlock(pairs, height, width, full, ntk, made, Optional.empty());
  }

  @Override
  public PairBlock layer(PairBlock x, PairLayer layer) {
    int h = layer.taps().outHeight(x.height()), w = layer.taps().outWidth(x.width());
    double[] k = ScalarPairTaps.sum(x, x.k(), layer);
    double[] theta =
        x.theta().map(each -> ScalarPairTaps.sum(x, each, layer)).orElse(new double[0]);
    boolean tangent = x.ntk() && (layer.trains() || theta.length > 0);
    double[] made = new double[tangent ? k.length : 0];
    for (int i = 0; i < made.length; i++) {
      made[i] = layer.u() * k[i] + layer.v() + (theta.length > 0 ? layer.w() * theta[i] : 0);
    }
    for (int i = 0; i < k.length; i++) k[i] = layer.w() * k[i] + layer.b();
    if (layer.apart() && x.full()) {
      separate(k, h * w);
      separate(made, h * w);
    }
    ScalarPairDual.apply(layer.dual(), x, h * w, k, made);
    return block(x, h, w, k, made);
  }

  private static void separate(double[] x, int p) {
    for (int i = 0; i < x.length; i++) if (i / p % p != i % p) x[i] = 0;
  }

  private static PairBlock block(PairBlock x, int h, int w, double[] k, double[] theta) {
    Optional<Tensor> tangent =
        theta.length == 0 ? Optional.empty() : Optional.of(tensor(x, h * w, theta));
    return x.with(h, w, tensor(x, h * w, k), tangent);
  }

  private static Tensor tensor(PairBlock x, int pixels, double... numbers) {
    return Tensor.of(x.shape(pixels), numbers).to(x.dtype());
  }

  @Override
  public PairBlock pool(PairBlock x, Window window, boolean circular, Tensor factors) {
    int h = window.outHeight(x.height()), w = window.outWidth(x.width());
    double[] f = factors.toDoubles();
    return block(
        x,
        h,
        w,
        ScalarPairTaps.pool(x, x.k(), window, circular, f),
        x.theta()
            .map(each -> ScalarPairTaps.pool(x, each, window, circular, f))
            .orElse(new double[0]));
  }

  @Override
  public PairBlock sum(PairBlock x, boolean trace, double factor) {
    return block(
        x,
        1,
        1,
        sum(x, x.k(), trace, factor),
        x.theta().map(each -> sum(x, each, trace, factor)).orElse(new double[0]));
  }

  private static double[] sum(PairBlock x, Tensor m, boolean trace, double factor) {
    double[] in = m.toDoubles(), out = new double[x.pairs().count()];
    int p = x.pixels(), entries = x.full() ? p * p : p;
    for (int i = 0; i < in.length; i++) {
      boolean own = !x.full() || i / p % p == i % p;
      if (own || !trace) out[i / entries] += in[i];
    }
    for (int t = 0; t < out.length; t++) out[t] *= factor;
    return out;
  }

  @Override
  public PairBlock add(PairBlock x, double s, PairBlock other, double t) {
    double[] k = sum(s, x.k().toDoubles(), t, other.k().toDoubles());
    return block(x, x.height(), x.width(), k, sum(s, theta(x), t, theta(other)));
  }

  /// Of two, each of which may be empty for 0.
  private static double[] sum(double s, double[] x, double t, double... y) {
    double[] sum = new double[Math.max(x.length, y.length)];
    for (int i = 0; i < x.length; i++) sum[i] += s * x[i];
    for (int i = 0; i < y.length; i++) sum[i] += t * y[i];
    return sum;
  }

  private static double[] theta(PairBlock x) {
    return x.theta().map(Tensor::toDoubles).orElse(new double[0]);
  }

  @Override
  public PairBlock multiply(PairBlock x, PairBlock other) {
    double[] k = x.k().toDoubles(), l = other.k().toDoubles();
    double[] left = theta(x), right = theta(other);
    for (int i = 0; i < left.length; i++) left[i] *= l[i];
    for (int i = 0; i < right.length; i++) right[i] *= k[i];
    for (int i = 0; i < k.length; i++) k[i] *= l[i];
    return block(x, x.height(), x.width(), k, sum(1, left, 1, right));
  }

  @Override
  public PairBlock divide(PairBlock selves, double rho) {
    double[] k = selves.k().toDoubles(), theta = theta(selves);
    int p = selves.pixels();
    for (double[] each : Arrays.asList(k, theta)) {
      for (int i = 0; i < each.length; i++) {
        if (!selves.full() || i / p % p == i % p) each[i] /= rho;
      }
    }
    return block(selves, selves.height(), selves.width(), k, theta);
  }

  @Override
  public void marginals(PairBlock selves, MarginalRule rule, Tensor to) {
    int p = selves.pixels(), n = to.shape().size(1), stride = selves.full() ? p + 1 : 1;
    double[] k = selves.k().toDoubles();
    for (int t = 0; t < selves.pairs().count(); t++) {
      int start = t * (selves.full() ? p * p : p);
      double mean = 0;
      for (int a = 0; a < p; a++) mean += k[start + a * stride] / p;
      for (int a = 0; a < p; a++) {
        double[] four = ScalarPairDual.marginal(rule, rule.mean() ? mean : k[start + a * stride]);
        int at = selves.pairs().second(t) * p + a;
        for (int q = 0; q < 4; q++) to.storage().set(q * n * p + at, four[q]);
      }
    }
  }
}
