// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;

/// Layers one after another, `y = fₖ(… f₁(f₀(x)))`. The parameters of layer `i` are named `i.…`.
public record Serial(List<Layer> layers) implements Layer {
  public Serial {
    layers = List.copyOf(layers);
  }

  public static Serial of(Layer... layers) {
    return new Serial(List.of(layers));
  }

  @Override
  public Shape output(Shape example) {
    for (Layer layer : layers) example = layer.output(example);
    return example;
  }

  @Override
  public Params<Tensor> init(Seed seed, Shape example) {
    Params<Tensor> all = Params.empty();
    for (int i = 0; i < layers.size(); i++) {
      all = all.and("" + i, layers.get(i).init(seed.child(i), example));
      example = layers.get(i).output(example);
    }
    return all;
  }

  @Override
  public Params<Tensor> initialState(Shape example) {
    Params<Tensor> all = Params.empty();
    for (int i = 0; i < layers.size(); i++) {
      all = all.and("" + i, layers.get(i).initialState(example));
      example = layers.get(i).output(example);
    }
    return all;
  }

  @Override
  public Var apply(Params<Var> p, Var x, Pass pass) {
    for (int i = 0; i < layers.size(); i++) {
      Var input = x;
      Pass inner = pass.at("" + i);
      x = layers.get(i).apply(p.at("" + i), input, inner);
      pass.listener().layer(inner.path(), layers.get(i), input, x);
    }
    return x;
  }
}
