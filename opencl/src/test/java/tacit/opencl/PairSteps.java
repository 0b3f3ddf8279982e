// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.function.BiFunction;
import java.util.stream.Stream;
import tacit.autodiff.DType;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.CovarianceKernels;
import tacit.autodiff.kernel.MarginalRule;
import tacit.autodiff.kernel.PairBlock;
import tacit.autodiff.kernel.PairDual;
import tacit.autodiff.kernel.PairLayer;
import tacit.autodiff.kernel.PairRange;
import tacit.autodiff.kernel.ScalarCovariances;
import tacit.autodiff.kernel.Window;

/// Drawn samples of 5 x 3 pixels, a block of their pairs with a tangent kernel, and every step that
/// there is from it.
///
/// @param full whether of all pairs of pixels
record PairSteps(DType dtype, boolean full, Tensor one, Tensor two) {
  static final CovarianceKernels DEFINITION = new ScalarCovariances();
  static final PairRange PAIRS = PairRange.pairs(1, 2, 0, 3);
  static final int H = 5, W = 3;

  /// One step.
  interface Step extends BiFunction<CovarianceKernels, PairBlock, PairBlock> {}

  record Named(String name, Step step) {}

  static PairSteps of(DType dtype, boolean full) {
    return new PairSteps(dtype, full, samples(dtype, 4), samples(dtype, 3));
  }

  private static Tensor samples(DType dtype, int n) {
    return Tensor.gaussian(new Seed(n).generator(), 16, n, H * W).to(dtype);
  }

  PairBlock inputs(CovarianceKernels on) {
    return on.inputs(one, two, PAIRS, H, W, full, true);
  }

  PairBlock selves(CovarianceKernels on, Tensor x) {
    return on.inputs(x, x, PairRange.selves(0, x.shape().size(1)), H, W, full, true);
  }

  Tensor marginals(CovarianceKernels on, Tensor x, MarginalRule rule) {
    Tensor to = on.marginals(dtype, x.shape().size(1), H * W);
    on.marginals(selves(DEFINITION, x), rule, to);
    return to;
  }

  /// The block that steps begin with.
  PairBlock start() {
    return DEFINITION.layer(inputs(DEFINITION), affine(new PairDual.None()));
  }

  private static PairLayer affine(PairDual dual) {
    return taps(Window.valid(1, 1, 1, 1), false).withDual(dual);
  }

  private static PairLayer taps(Window window, boolean circular) {
    return new PairLayer(window, circular, 0.7, 0, 0.6, 0.2, false, new PairDual.None());
  }

  private Named taps(String name, Window window, boolean circular) {
    return new Named(name, (on, x) -> on.layer(x, taps(window, circular)));
  }

  private Named dual(String name, PairDual dual) {
    return new Named(name, (on, x) -> on.layer(x, affine(dual)));
  }

  private static Named pool(String name, Window window, boolean circular) {
    Tensor f =
        Tensor.uniform(new Seed(1).generator(), 0.5, 1, window.outHeight(H) * window.outWidth(W));
    return new Named(name, (on, x) -> on.pool(x, window, circular, f));
  }

  Stream<Named> steps() {
    Window same = Window.same(3, 3, 1, 1, H, W);
    return Stream.of(
        taps("affine", Window.valid(1, 1, 1, 1), false),
        taps("same", same, false),
        taps("strides", Window.same(3, 2, 2, 2, H, W), false),
        taps("valid", Window.valid(2, 3, 1, 1), false),
        taps("circular", same, true),
        taps("wide", Window.same(5, 3, 1, 1, H, W), false),
        taps("wide and circular", Window.same(5, 3, 2, 1, H, W), true),
        new Named("apart", (on, x) -> on.layer(x, apart())),
        dual("relu", rectifier(0, 1)),
        dual("leaky relu", rectifier(0.3, 1)),
        dual("abs", rectifier(-1, 1)),
        dual("erf", erf()),
        dual("layer norm", norm()),
        pool("pool", Window.valid(2, 2, 2, 1), false),
        pool("same pool", same, false),
        pool("circular pool", same, true),
        new Named("all pixels", (on, x) -> on.sum(x, false, 0.25)),
        new Named("own pixels", (on, x) -> on.sum(x, true, 0.25)),
        new Named("sum", (on, x) -> on.add(x, 2, x, -0.5)),
        new Named("product", (on, x) -> on.multiply(x, x)),
        new Named("dropout", (on, x) -> on.divide(x, 0.7)));
  }

  private static PairLayer apart() {
    return new PairLayer(
        Window.valid(1, 1, 1, 1), false, 0.7, 0.1, 0.6, 0.2, true, new PairDual.None());
  }

  private PairDual rectifier(double a, double b) {
    var rule = PairDual.Rectifier.RULE;
    return new PairDual.Rectifier(
        a, b, marginals(DEFINITION, one, rule), marginals(DEFINITION, two, rule));
  }

  private PairDual erf() {
    var rule = PairDual.ErrorFunction.rule(0.8);
    return new PairDual.ErrorFunction(
        1.5, 0.8, 0.2, marginals(DEFINITION, one, rule), marginals(DEFINITION, two, rule));
  }

  private PairDual norm() {
    var rule = PairDual.Normalization.rule(1e-3, true);
    return new PairDual.Normalization(
        marginals(DEFINITION, one, rule), marginals(DEFINITION, two, rule));
  }
}
