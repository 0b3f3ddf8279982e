// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Shape;
import tacit.nn.BatchNorm;
import tacit.nn.Dense;
import tacit.nn.Layer;
import tacit.nn.Network;
import tacit.nn.Relu;
import tacit.nn.Serial;
import tacit.nn.Weights;

/// Three hidden layers of one width, `[Dense → BatchNorm → ReLU] × 3 → Dense`, start values `W ~
/// N(0, 2/fanIn)` and `b = 0`. Its last hidden layer is what the third ReLU gives.
public final class Perceptron {
  private static final int HIDDEN = 3;

  private Perceptron() {}

  public static Network of(int inputs, int width, int outputs) {
    var weights = Weights.standard(2, 0);
    List<Layer> layers = new ArrayList<>();
    for (int l = 0; l < HIDDEN; l++) {
      layers.addAll(List.of(Dense.of(width, weights), new BatchNorm(), new Relu()));
    }
    layers.add(Dense.of(outputs, weights));
    return new Network(new Serial(layers), Shape.of(inputs));
  }
}
