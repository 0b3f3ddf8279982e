// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import tacit.autodiff.Shape;
import tacit.nn.Dense;
import tacit.nn.Layer;
import tacit.nn.Network;
import tacit.nn.Parameterization;
import tacit.nn.Relu;
import tacit.nn.Serial;
import tacit.nn.Weights;

/// Fully connected networks without biases, `f(x) = W₃ relu(W₂ relu(W₁ x))`: scaling a layer's
/// weights scales the outputs by the same factor.
public final class Perceptron {
  private Perceptron() {}

  /// Two hidden layers of `width` units; start values with standard deviation `scale √(2/fanIn)`.
  public static Network of(int inputs, int width, double scale) {
    return of(inputs, width, scale, List.of());
  }

  /// The same with more layers between each hidden layer's weights and its rectifier.
  public static Network of(int inputs, int width, double scale, List<Layer> between) {
    var law = new Weights(Parameterization.STANDARD, 2 * scale * scale, OptionalDouble.empty());
    List<Layer> layers = new ArrayList<>();
    for (int hidden = 0; hidden < 2; hidden++) {
      layers.add(Dense.of(width, law));
      layers.addAll(between);
      layers.add(new Relu());
    }
    layers.add(Dense.of(Lesson.CLASSES, law));
    return new Network(new Serial(layers), Shape.of(inputs));
  }
}
