// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.ArrayList;
import java.util.List;

/// The reading of a [KernelLayer] that works its sizes out and refuses what has no kernel: a [Step]
/// for each layer, with the places where samples by themselves are recorded.
///
/// Messages begin with the layer's place as ARCH.json writes it: `layers[3].branch[0]: relu: …`.
final class Plan {
  private final Layout layout;
  private final boolean fixed;
  private final List<Integer> sizes = new ArrayList<>();
  private int sources;

  /// @param fixed whether a layer that needs other entries than the layout has is refused
  /// @param sources layers of weights before this plan
  Plan(Layout layout, boolean fixed, int sources) {
    this.layout = layout;
    this.fixed = fixed;
    this.sources = sources;
  }

  /// A network's plan with the layout that it needs: all pairs of pixels only if some layer does.
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Network(SerialStep step, Layout layout, int[] places) {
    static Network of(SerialKernel layers, Features in, boolean ntk) {
      var slim = new Plan(new Layout(false, ntk), false, Features.INPUT);
      SerialStep step = slim.serial(layers, in, "layers");
      if (!step.out().pairs()) return new Network(step, slim.layout, slim.places());
      var full = new Plan(new Layout(true, ntk), false, Features.INPUT);
      return new Network(full.serial(layers, in, "layers"), full.layout, full.places());
    }
  }

  Layout layout() {
    return layout;
  }

  /// How many numbers a sample has at each place.
  int[] places() {
    return sizes.stream().mapToInt(size -> size).toArray();
  }

  /// Layers of weights so far.
  int sources() {
    return sources;
  }

  /// A new layer of weights.
  int source() {
    return ++sources;
  }

  /// A new place with so many numbers a sample.
  int place(int size) {
    sizes.add(size);
    return sizes.size() - 1;
  }

  Features withPairs(Features in) {
    if (fixed && !layout.full()) {
      throw new IllegalArgumentException(
          "it needs covariances between pixels; begin with GramState.pixelPairs");
    }
    return in.withPairs();
  }

  static void requireGaussian(Features in) {
    if (in.gaussian()) return;
    throw new IllegalArgumentException(
        "its input is not Gaussian; put a dense or conv layer right before it");
  }

  SerialStep serial(SerialKernel serial, Features in, String place) {
    List<Step> steps = new ArrayList<>();
    List<String> places = new ArrayList<>();
    Features x = in;
    for (int i = 0; i < serial.layers().size(); i++) {
      KernelLayer layer = serial.layers().get(i);
      Step step = placed(layer, x, place + "[" + i + "]");
      steps.add(step);
      places.add(place + "[" + i + "]: " + layer.name());
      x = step.out();
    }
    return new SerialStep(List.copyOf(steps), List.copyOf(places), x);
  }

  private Step placed(KernelLayer layer, Features in, String place) {
    try {
      return step(layer, in, place);
    } catch (Misplaced e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new Misplaced(place + ": " + layer.name() + ": " + e.getMessage(), e);
    }
  }

  private Step step(KernelLayer layer, Features in, String place) {
    return switch (layer) {
      case DenseKernel(var weights, var units, boolean frozen) -> {
        var width = Width.of(units, place + ": dense: units", weights);
        yield AffineStep.of(this, in, dense(in), weights, frozen, width, false);
      }
      case ConvKernel(
              var weights,
              var channels,
              var kernel,
              var strides,
              var padding,
              var frozen) -> {
        var sum = TapSum.of(Slides.of(kernel, strides, padding, in), in);
        var width = Width.of(channels, place + ": conv: channels", weights);
        yield AffineStep.of(this, in, sum, weights, frozen, width, false);
      }
      case LocallyConnectedKernel(
              var weights,
              var channels,
              var kernel,
              var strides,
              var padding,
              var frozen) -> {
        var sum = TapSum.of(Slides.of(kernel, strides, padding, in), in);
        var width = Width.of(channels, place + ": locally_connected: channels", weights);
        yield AffineStep.of(this, in, sum, weights, frozen, width, true);
      }
      case DualKernel(var dual, _) -> DualStep.of(this, dual, in);
      case AveragePoolKernel pool -> PoolStep.average(this, pool, in);
      case SumPoolKernel pool -> PoolStep.sum(this, pool, in);
      case GlobalAveragePoolKernel() -> PixelSumStep.globalAverage(this, in);
      case GlobalSumPoolKernel() -> PixelSumStep.globalSum(this, in);
      case FlattenKernel() -> PixelSumStep.flatten(this, in);
      case IdentityKernel() -> new IdleStep(layout, in);
      case LayerNormKernel norm -> LayerNormStep.of(this, norm, in);
      case DropoutKernel dropout -> DropoutStep.of(this, dropout, in);
      case SerialKernel serial -> serial(serial, in, place);
      case SliceKernel slice -> SliceStep.of(this, slice, in);
      case SelfAttentionKernel attention -> AttentionStep.of(this, attention, in);
      case SumKernel(_, var branches) -> paths(branches, in, place).sum();
      case ProductKernel(var branches) -> paths(branches, in, place).product();
      case ConcatKernel(var branches, var widths) -> paths(branches, in, place).concat(widths);
      case PixelConcatKernel(int axis, var branches) ->
          paths(branches, in, place).pixelConcat(axis);
    };
  }

  private Paths paths(List<KernelBranch> branches, Features in, String place) {
    List<Step> steps = new ArrayList<>();
    for (KernelBranch branch : branches) {
      steps.add(serial(branch.layers(), in, place + "." + branch.place()));
    }
    return new Paths(branches, steps, layout, in);
  }

  private static TapSum dense(Features in) {
    if (in.pixels().rank() > 0) {
      throw new IllegalArgumentException(
          "needs examples (d) but gets "
              + in.example()
              + "; put flatten or global_average_pool before it");
    }
    return TapSum.none(in);
  }
}
