// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.CovarianceKernels;
import tacit.autodiff.kernel.MarginalRule;
import tacit.autodiff.kernel.PairBlock;
import tacit.autodiff.kernel.PairDual;
import tacit.autodiff.kernel.PairLayer;
import tacit.autodiff.kernel.Window;
import tacit.nn.Padding;
import tacit.theory.ntk.dual.Dual;
import tacit.theory.ntk.dual.ErfDual;
import tacit.theory.ntk.dual.ReluDual;

/// A layer of weights and what it ends with: pairs go through both in one pass, while samples with
/// themselves stop in between, where their variances are recorded.
record DeviceLayer(PairLayer map, Ending ending) implements DeviceStep {
  /// No taps, no affine map.
  static final PairLayer NO_MAP = PairLayer.of(new PairDual.None());

  /// An activation or a layer norm.
  ///
  /// @param place where the variances are recorded
  record Ending(int place, MarginalRule rule, Form form) {
    /// The dual of two sets of samples.
    interface Form {
      PairDual of(Tensor one, Tensor two);
    }

    PairDual of(DeviceAlone alone) {
      return form.of(alone.one().get(place), alone.two().get(place));
    }

    static Ending of(LayerNormStep step) {
      var rule = PairDual.Normalization.rule(step.norm().epsilon(), step.norm().overPixels());
      return new Ending(step.place(), rule, PairDual.Normalization::new);
    }

    /// @throws IllegalArgumentException if it has no formula on a device
    static Ending of(DualStep step) {
      return of(step.dual(), step.place());
    }

    private static Ending of(Dual dual, int place) {
      return switch (dual) {
        case ReluDual(double a, double b) ->
            new Ending(
                place,
                PairDual.Rectifier.RULE,
                (one, two) -> new PairDual.Rectifier(a, b, one, two));
        case ErfDual(double a, double b, double c) ->
            new Ending(
                place,
                PairDual.ErrorFunction.rule(b),
                (one, two) -> new PairDual.ErrorFunction(a, b, c, one, two));
        default -> throw new IllegalArgumentException(DeviceSteps.NONE);
      };
    }
  }

  /// The affine map of a step, with its taps.
  static PairLayer map(AffineStep step) {
    Window taps = step.sum().slides().map(DeviceLayer::window).orElse(Window.valid(1, 1, 1, 1));
    boolean circular = step.sum().slides().map(DeviceLayer::circular).orElse(false);
    return new PairLayer(
        taps, circular, step.w(), step.b(), step.u(), step.v(), step.apart(), new PairDual.None());
  }

  static Window window(Slides slides) {
    Axis y = slides.rows(), x = slides.columns();
    return new Window(
        y.window(),
        x.window(),
        y.stride(),
        x.stride(),
        y.low(),
        y.total() - y.low(),
        x.low(),
        x.total() - x.low());
  }

  static boolean circular(Slides slides) {
    return slides.columns().padding() == Padding.CIRCULAR;
  }

  @Override
  public PairBlock run(CovarianceKernels on, PairBlock x, DeviceAlone alone) {
    if (!x.pairs().self()) return on.layer(x, map.withDual(ending.of(alone)));
    try (PairBlock mapped = on.layer(x, map)) {
      on.marginals(mapped, ending.rule(), alone.one().get(ending.place()));
      return on.layer(mapped, PairLayer.of(ending.of(alone)));
    }
  }
}
