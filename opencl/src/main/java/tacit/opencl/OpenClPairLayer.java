// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.Optional;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.PairBlock;
import tacit.autodiff.kernel.PairDual;
import tacit.autodiff.kernel.PairLayer;
import tacit.autodiff.kernel.Window;

/// `covariance_layer.cl`: taps, affine map and dual in one pass.
///
/// Many taps go in two passes, down the columns and then along the rows: `kh + kw` numbers read for
/// an entry and not `kh kw`.
final class OpenClPairLayer {
  /// Taps that one pass reads: as many come from the cache while one comes from memory.
  private static final int TAPS = 9;

  private OpenClPairLayer() {}

  static PairBlock layer(On on, PairBlock x, PairLayer layer) {
    Window f = layer.taps();
    if (f.kernelH() * f.kernelW() <= TAPS || f.kernelH() == 1 || f.kernelW() == 1) {
      return pass(on, x, layer);
    }
    var down = new Window(f.kernelH(), 1, f.strideH(), 1, f.top(), f.bottom(), 0, 0);
    var along = new Window(1, f.kernelW(), 1, f.strideW(), 0, 0, f.left(), f.right());
    try (PairBlock half = pass(on, x, PairLayer.sums(down, layer.circular()))) {
      return pass(on, half, layer.withTaps(along));
    }
  }

  private static PairBlock pass(On on, PairBlock x, PairLayer layer) {
    int h2 = layer.taps().outHeight(x.height()), w2 = layer.taps().outWidth(x.width());
    boolean tangent = x.theta().isPresent(), trained = x.ntk() && (tangent || layer.trains());
    Tensor k = room(on, x, h2 * w2);
    Optional<Tensor> theta = trained ? Optional.of(room(on, x, h2 * w2)) : Optional.empty();
    // Of one pixel all entries are its own, and the other layout has more neighbors.
    boolean full = x.full() && (x.pixels() > 1 || h2 * w2 > 1);
    Call call =
        on.call("covariance_layer", "layer", x.dtype())
            .define("FULL", full ? 1 : 0)
            .define("DENSE", x.pixels() == 1 && h2 * w2 == 1 ? 1 : 0)
            .define("TANGENT", tangent ? 1 : 0)
            .define("NTK", trained ? 1 : 0)
            .define("APART", layer.apart() && full ? 1 : 0)
            .define("CIRCULAR", layer.circular() ? 1 : 0)
            .define("KH", layer.taps().kernelH())
            .define("KW", layer.taps().kernelW())
            .define("ACTIVATION", kind(layer.dual()))
            .arg(on.in(x.k()))
            .arg(on.in(x.theta().orElse(x.k())))
            .arg(on.in(one(layer.dual()).orElse(x.k())))
            .arg(on.in(two(layer.dual()).orElse(x.k())))
            .arg(on.in(k))
            .arg(on.in(theta.orElse(k)));
    sizes(call, x, layer.taps(), h2, w2);
    call.real(layer.w()).real(layer.b()).real(layer.u()).real(layer.v());
    numbers(call, layer.dual());
    call.arg(count(one(layer.dual()))).arg(count(two(layer.dual())));
    OpenClCovariances.range(call, x.pairs());
    int p = h2 * w2;
    if (full) OpenClCovariances.plane(on, call, p, (long) x.pairs().count() * p);
    else OpenClCovariances.plane(on, call, (long) x.pairs().columns() * p, x.pairs().rows());
    return x.with(h2, w2, k, theta);
  }

  private static Tensor room(On on, PairBlock x, int pixels) {
    var shape = x.shape(pixels);
    return Tensor.of(shape, on.out(x.dtype(), shape.count()));
  }

  private static void sizes(Call call, PairBlock x, Window taps, int h2, int w2) {
    call.arg(x.height()).arg(x.width()).arg(h2).arg(w2);
    call.arg(taps.strideH()).arg(taps.strideW()).arg(taps.top()).arg(taps.left());
  }

  private static int kind(PairDual dual) {
    return switch (dual) {
      case PairDual.None _ -> 0;
      case PairDual.Rectifier _ -> 1;
      case PairDual.ErrorFunction _ -> 2;
      case PairDual.Normalization _ -> 3;
    };
  }

  private static void numbers(Call call, PairDual dual) {
    double[] four =
        switch (dual) {
          case PairDual.Rectifier(double a, double b, _, _) ->
              new double[] {(a - b) * (a - b) / (2 * Math.PI), (a * a + b * b) / 2, a * b, 0};
          case PairDual.ErrorFunction(double a, double b, double c, _, _) ->
              new double[] {2 * a * a / Math.PI, 4 * a * a * b * b / Math.PI, 2 * b * b, c * c};
          case PairDual.None _, PairDual.Normalization _ -> new double[4];
        };
    for (double each : four) call.real(each);
  }

  private static Optional<Tensor> one(PairDual dual) {
    return switch (dual) {
      case PairDual.None _ -> Optional.empty();
      case PairDual.Rectifier(_, _, var one, _) -> Optional.of(one);
      case PairDual.ErrorFunction(_, _, _, var one, _) -> Optional.of(one);
      case PairDual.Normalization(var one, _) -> Optional.of(one);
    };
  }

  private static Optional<Tensor> two(PairDual dual) {
    return switch (dual) {
      case PairDual.None _ -> Optional.empty();
      case PairDual.Rectifier(_, _, _, var two) -> Optional.of(two);
      case PairDual.ErrorFunction(_, _, _, _, var two) -> Optional.of(two);
      case PairDual.Normalization(_, var two) -> Optional.of(two);
    };
  }

  /// Pixels of all samples, a quarter of what is known of them.
  private static int count(Optional<Tensor> marginals) {
    return marginals.map(each -> each.shape().count() / 4).orElse(0);
  }
}
