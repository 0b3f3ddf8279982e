// SPDX-License-Identifier: Apache-2.0
package tacit.examples.book;

import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.Dense;
import tacit.nn.Network;
import tacit.nn.Serial;
import tacit.nn.Tanh;
import tacit.nn.Weights;
import tacit.nn.loss.SoftmaxCrossEntropy;
import tacit.nn.optim.Sgd;
import tacit.nn.train.Engine;
import tacit.nn.train.Recipe;
import tacit.nn.train.Samples;
import tacit.nn.train.Stop;
import tacit.nn.train.Trainer;

/// The smallest training that needs a hidden layer: the class of `(a, b)` is `a xor b`.
public final class Xor {
  private Xor() {}

  public static Trainer trainer(Seed seed) {
    var data =
        Samples.of(
            Tensor.matrix(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}), Indices.of(0, 1, 1, 0));
    var law = Weights.standard(1, 0);
    var network =
        new Network(Serial.of(Dense.of(8, law), new Tanh(), Dense.of(2, law)), Shape.of(2));
    var stop = Stop.after(500).orZeroErrorFor(10);
    var recipe = Recipe.of(new SoftmaxCrossEntropy(), Sgd.of(0.5, 0.9), 4, stop, seed);
    return new Trainer(Engine.of(ScalarKernels::new), network, recipe, data);
  }
}
