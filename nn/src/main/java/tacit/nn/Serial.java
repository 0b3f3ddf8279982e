// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import java.util.List;
import java.util.stream.Stream;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;

/// Layers one after another, `y = fₖ(… f₁(f₀(x)))`. The parameters of layer `i` are named `i.…`.
///
/// A serial among the layers is spliced in, so that a network has one description. Where nobody
/// listens to single layers, an affine layer and the rectifier after it are computed in one step,
/// and a maximum is pooled before it is rectified.
public record Serial(List<Layer> layers) implements Layer {
  public Serial {
    layers =
        layers.stream()
            .flatMap(
                layer -> layer instanceof Serial(var inner) ? inner.stream() : Stream.of(layer))
            .toList();
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("serial: no layers; identity is the layer without effect");
    }
  }

  public static Serial of(Layer... layers) {
    return new Serial(List.of(layers));
  }

  @Override
  public Shape output(Shape example) {
    for (int i = 0; i < layers.size(); i++) example = output(i, example);
    return example;
  }

  private Shape output(int i, Shape example) {
    try {
      return layers.get(i).output(example);
    } catch (IllegalArgumentException e) {
      throw Misfit.at("[" + i + "]", e);
    }
  }

  @Override
  public Params<Shape> parameters(Shape example) {
    return collect(example, (i, in) -> layers.get(i).parameters(in));
  }

  @Override
  public Params<Tensor> init(Seed seed, Shape example) {
    return collect(example, (i, in) -> layers.get(i).init(seed.child(i), in));
  }

  @Override
  public Params<Tensor> initialState(Shape example) {
    return collect(example, (i, in) -> layers.get(i).initialState(in));
  }

  /// What one layer has, given its number and the shape of its input.
  private interface Reading<T> {
    Params<T> of(int i, Shape example);
  }

  private <T> Params<T> collect(Shape example, Reading<T> reading) {
    Params<T> all = Params.empty();
    for (int i = 0; i < layers.size(); i++) {
      Shape after = output(i, example);
      all = all.and("" + i, reading.of(i, example));
      example = after;
    }
    return all;
  }

  @Override
  public Var apply(Params<Var> p, Var x, Pass pass) {
    int i = 0;
    try {
      while (i < layers.size()) {
        int taken = pass.listener().wantsLayers() ? 1 : fused(i);
        x = taken == 1 ? step(i, p, x, pass) : fused(i, taken, p, x, pass);
        i += taken;
      }
      return x;
    } catch (IllegalArgumentException e) {
      throw Misfit.at("[" + i + "]", e);
    }
  }

  /// How many layers from `i` on are computed together.
  private int fused(int i) {
    if (!(layers.get(i) instanceof Affine) || !is(Relu.class, i + 1)) return 1;
    return is(MaxPool.class, i + 2) ? 3 : 2;
  }

  private boolean is(Class<? extends Layer> type, int i) {
    return i < layers.size() && type.isInstance(layers.get(i));
  }

  /// A rectifier passes over a maximum, `max(max x, 0) = max(max(x, 0))`, and has less to do there.
  private Var fused(int i, int count, Params<Var> p, Var x, Pass pass) {
    Var y = ((Affine) layers.get(i)).affine(p.at("" + i), x, count == 2);
    return count == 2 ? y : step(i + 2, p, y, pass).relu();
  }

  private Var step(int i, Params<Var> p, Var x, Pass pass) {
    Pass inner = pass.at("" + i);
    Var y = layers.get(i).apply(p.at("" + i), x, inner);
    if (pass.listener().wantsLayers()) pass.listener().layer(inner.path(), layers.get(i), x, y);
    return y;
  }
}
