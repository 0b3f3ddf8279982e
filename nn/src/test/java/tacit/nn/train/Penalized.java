// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import tacit.autodiff.DType;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.Conv;
import tacit.nn.Dense;
import tacit.nn.GlobalAveragePool;
import tacit.nn.Layer;
import tacit.nn.Network;
import tacit.nn.Padding;
import tacit.nn.Serial;
import tacit.nn.locality.InputGradientChange;
import tacit.nn.locality.Patch;
import tacit.nn.locality.PatchPairs;
import tacit.nn.loss.Logistic;
import tacit.nn.optim.Sgd;

/// A small run with a penalty, for tests: images of 6 x 6 pixels in two classes, one output.
final class Penalized {
  static final PatchPairs PAIR =
      new PatchPairs.TwoPatches(Patch.square(0, 0, 3), Patch.square(3, 3, 3));
  static final InputGradientChange CHANGE = InputGradientChange.of(0.5, PAIR);

  private Penalized() {}

  static Network network(Layer... between) {
    List<Layer> layers = new ArrayList<>();
    layers.add(Conv.of(4, Shape.of(3, 3), Padding.SAME, Small.LAW));
    layers.addAll(List.of(between));
    layers.add(
        new Conv(OptionalInt.of(4), Shape.of(3, 3), Shape.of(2, 2), Padding.SAME, Small.LAW));
    layers.add(new GlobalAveragePool());
    layers.add(Dense.of(1, Small.LAW));
    return new Network(Serial.of(layers.toArray(Layer[]::new)), Shape.of(6, 6, 1));
  }

  static Samples images(int count) {
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) labels[i] = i % 2;
    return Samples.of(Tensor.gaussian(new Seed(3).generator(), count, 6, 6, 1), Indices.of(labels));
  }

  static Recipe recipe(int epochs) {
    return Recipe.of(new Logistic(), Sgd.of(0.05, 0.9), 5, Stop.after(epochs), new Seed(1))
        .with(DType.FLOAT64);
  }

  static Progress run(Network network, Recipe recipe, Listener listener) {
    return new Trainer(Small.engine(), network, recipe, images(10)).run(listener).progress();
  }
}
