// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.published.digits;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.BatchNorm;
import tacit.nn.Dense;
import tacit.nn.Layer;
import tacit.nn.Network;
import tacit.nn.Params;
import tacit.nn.Relu;
import tacit.nn.Serial;
import tacit.nn.StartValues;
import tacit.nn.Weights;

/// The two networks: five hidden layers of one width with rectifiers and one output, orthogonal
/// weights and zero biases at the start.
enum Kind {
  /// Neither batch normalization nor weight decay.
  ORIGINAL,
  /// Batch normalization, whose scales start as `γ ~ U(0, 1)`, and weight decay.
  REGULARIZED;

  private static final int HIDDEN = 5;

  /// As in rows of a table.
  String word() {
    return this == ORIGINAL ? "original" : "regularized";
  }

  Network network(int inputs, int width) {
    var weights = Weights.standard(2, 0);
    List<Layer> layers = new ArrayList<>();
    for (int l = 0; l < HIDDEN; l++) {
      layers.add(Dense.of(width, weights));
      if (this == REGULARIZED) layers.add(new BatchNorm());
      layers.add(new Relu());
    }
    layers.add(Dense.of(1, weights));
    return new Network(new Serial(layers), Shape.of(inputs));
  }

  Params<Tensor> start(Network network, Seed seed) {
    var orthogonal = StartValues.of(network, seed).orthogonalDense();
    return (this == ORIGINAL ? orthogonal : orthogonal.uniformScales()).values();
  }
}
