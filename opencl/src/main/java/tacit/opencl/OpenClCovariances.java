// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.Optional;
import tacit.autodiff.DType;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.CovarianceKernels;
import tacit.autodiff.kernel.MarginalRule;
import tacit.autodiff.kernel.PairBlock;
import tacit.autodiff.kernel.PairLayer;
import tacit.autodiff.kernel.PairRange;
import tacit.autodiff.kernel.Window;

/// The steps of the kernels of infinitely wide networks on an OpenCL device: `covariance_*.cl`.
///
/// Agreement with [tacit.autodiff.kernel.ScalarCovariances]: each step's file.
record OpenClCovariances(On on) implements CovarianceKernels {
  private static final int ROWS = 4;

  @Override
  public PairBlock inputs(
      Tensor one, Tensor two, PairRange pairs, int height, int width, boolean full, boolean ntk) {
    int p = height * width;
    Shape shape = full ? Shape.of(pairs.count(), p, p) : Shape.of(pairs.count(), p);
    Tensor k = room(one.dtype(), shape);
    Call call =
        on.call("covariance_inputs", "inputs", one.dtype())
            .define("FULL", full ? 1 : 0)
            .arg(on.in(one))
            .arg(on.in(two))
            .arg(on.in(k))
            .arg(one.shape().size(0))
            .arg(one.shape().size(1))
            .arg(two.shape().size(1))
            .arg(p);
    range(call, pairs);
    int lines = Math.ceilDiv(pairs.rows(), ROWS);
    plane(on, call, full ? p : pairs.columns() * p, full ? pairs.count() * p : lines);
    return new PairBlock(pairs, height, width, full, ntk, k, Optional.empty());
  }

  private Tensor room(DType dtype, Shape shape) {
    return Tensor.of(shape, on.out(dtype, shape.count()));
  }

  static void range(Call call, PairRange pairs) {
    call.arg(pairs.row())
        .arg(pairs.rows())
        .arg(pairs.column())
        .arg(pairs.columns())
        .arg(pairs.self() ? 1 : 0);
  }

  /// Groups of 32 neighbors times 8 lines fill a GPU and share taps; a CPU's driver knows better.
  static void plane(On on, Call call, long length, long lines) {
    boolean cpu = on.session().info().isCpu();
    if (cpu || on.session().info().groupSize() < 256) call.over(length, lines);
    else call.over(new long[] {length, lines}, new long[] {32, 8});
  }

  @Override
  public PairBlock layer(PairBlock x, PairLayer layer) {
    return OpenClPairLayer.layer(on, x, layer);
  }

  @Override
  public PairBlock pool(PairBlock x, Window window, boolean circular, Tensor factors) {
    var pool = new OpenClPairPool(on, window, circular, factors.to(x.dtype()));
    Tensor k = pool.of(x, x.k());
    return x.with(
        window.outHeight(x.height()),
        window.outWidth(x.width()),
        k,
        x.theta().map(each -> pool.of(x, each)));
  }

  @Override
  public PairBlock sum(PairBlock x, boolean trace, double factor) {
    return x.with(
        1, 1, sum(x, x.k(), trace, factor), x.theta().map(each -> sum(x, each, trace, factor)));
  }

  private Tensor sum(PairBlock x, Tensor m, boolean trace, double factor) {
    int n = x.pairs().count(), p = x.pixels();
    Shape shape = x.shape(1);
    if (!x.full()) return sums(m, shape, n, 1, p, p, 1, factor);
    if (trace) return sums(m, shape, n, 1, p * p, p, p + 1, factor);
    Tensor columns = sums(m, Shape.of(n, p), n, p, p * p, p, p, 1);
    Tensor all = sums(columns, shape, n, 1, p, p, 1, factor);
    on.in(columns).release();
    return all;
  }

  private Tensor sums(
      Tensor m, Shape shape, int outer, int inner, int span, int terms, int step, double factor) {
    Tensor out = room(m.dtype(), shape);
    on.call("covariance_sum", "sums", m.dtype())
        .arg(on.in(m))
        .arg(on.in(out))
        .arg(outer)
        .arg(inner)
        .arg(span)
        .arg(terms)
        .arg(step)
        .real(factor)
        .over(out.shape().count());
    return out;
  }

  @Override
  public PairBlock add(PairBlock x, double s, PairBlock other, double t) {
    return join(x, s, other, t, false);
  }

  @Override
  public PairBlock multiply(PairBlock x, PairBlock other) {
    return join(x, 1, other, 1, true);
  }

  private PairBlock join(PairBlock x, double s, PairBlock other, double t, boolean product) {
    int size = x.k().shape().count();
    Tensor k = room(x.dtype(), x.k().shape());
    boolean tangent = x.theta().isPresent() || other.theta().isPresent();
    Optional<Tensor> theta =
        tangent ? Optional.of(room(x.dtype(), x.k().shape())) : Optional.empty();
    on.call("covariance_join", "join", x.dtype())
        .define("PRODUCT", product ? 1 : 0)
        .define("ONE", x.theta().isPresent() ? 1 : 0)
        .define("TWO", other.theta().isPresent() ? 1 : 0)
        .arg(on.in(x.k()))
        .arg(on.in(x.theta().orElse(x.k())))
        .arg(on.in(other.k()))
        .arg(on.in(other.theta().orElse(other.k())))
        .arg(on.in(k))
        .arg(on.in(theta.orElse(k)))
        .real(s)
        .real(t)
        .arg(size)
        .over(size);
    return x.with(x.height(), x.width(), k, theta);
  }

  @Override
  public PairBlock divide(PairBlock selves, double rho) {
    return selves.with(
        selves.height(),
        selves.width(),
        divide(selves, selves.k(), rho),
        selves.theta().map(each -> divide(selves, each, rho)));
  }

  private Tensor divide(PairBlock x, Tensor m, double rho) {
    int size = m.shape().count(), p = x.pixels();
    Tensor out = room(m.dtype(), m.shape());
    on.call("covariance_divide", "divide", m.dtype())
        .arg(on.in(m))
        .arg(on.in(out))
        .arg(size)
        .arg(x.full() ? p * p : p)
        .arg(x.full() ? p + 1 : 1)
        .real(rho)
        .over(size);
    return out;
  }

  @Override
  public Tensor marginals(DType dtype, int samples, int pixels) {
    return room(dtype, Shape.of(4, samples, pixels));
  }

  @Override
  public void marginals(PairBlock selves, MarginalRule rule, Tensor to) {
    int count = selves.pairs().count(), p = selves.pixels();
    on.call("covariance_marginals", "marginals", selves.dtype())
        .define("FULL", selves.full() ? 1 : 0)
        .define("MEAN", rule.mean() ? 1 : 0)
        .define("SCALED", rule.scaled() ? 1 : 0)
        .arg(on.in(selves.k()))
        .arg(on.in(to))
        .arg(count)
        .arg(p)
        .arg(selves.pairs().column())
        .arg(to.shape().size(1))
        .real(rule.shift())
        .real(rule.slope())
        .over((long) count * p);
  }
}
