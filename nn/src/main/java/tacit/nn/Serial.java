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
/// listens to single layers, an affine layer and the rectifier after it are computed in one step.
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
        boolean fused = fusesWithNext(i, pass);
        x = fused ? fused(i, p, x) : step(i, p, x, pass);
        i += fused ? 2 : 1;
      }
      return x;
    } catch (IllegalArgumentException e) {
      throw Misfit.at("[" + i + "]", e);
    }
  }

  private boolean fusesWithNext(int i, Pass pass) {
    return i + 1 < layers.size()
        && layers.get(i) instanceof Affine
        && layers.get(i + 1) instanceof Relu
        && !pass.listener().wantsLayers();
  }

  private Var fused(int i, Params<Var> p, Var x) {
    return ((Affine) layers.get(i)).affine(p.at("" + i), x, true);
  }

  private Var step(int i, Params<Var> p, Var x, Pass pass) {
    Pass inner = pass.at("" + i);
    Var y = layers.get(i).apply(p.at("" + i), x, inner);
    if (pass.listener().wantsLayers()) pass.listener().layer(inner.path(), layers.get(i), x, y);
    return y;
  }
}
