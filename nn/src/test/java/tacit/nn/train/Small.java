// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.Dense;
import tacit.nn.Network;
import tacit.nn.Relu;
import tacit.nn.Serial;
import tacit.nn.Weights;
import tacit.nn.loss.SoftmaxCrossEntropy;
import tacit.nn.optim.Sgd;

/// A small run for tests: three noisy classes in four dimensions, a network with one hidden layer.
final class Small {
  static final Weights LAW = Weights.standard(2, 0);

  private Small() {}

  static Engine engine() {
    return Engine.of(ScalarKernels::new);
  }

  static Network network() {
    return new Network(Serial.of(Dense.of(8, LAW), new Relu(), Dense.of(3, LAW)), Shape.of(4));
  }

  static Recipe recipe(Stop stop) {
    return Recipe.of(new SoftmaxCrossEntropy(), Sgd.of(0.1, 0.9), 7, stop, new Seed(5));
  }

  /// 30 points; the class is the largest of the first three coordinates, plainly.
  static Samples data() {
    var random = new Seed(6).generator();
    double[] x = new double[30 * 4];
    int[] y = new int[30];
    for (int i = 0; i < 30; i++) {
      y[i] = i % 3;
      for (int j = 0; j < 4; j++) x[4 * i + j] = 0.3 * random.nextGaussian() + (j == y[i] ? 2 : 0);
    }
    return Samples.of(Tensor.of(Shape.of(30, 4), x), Indices.of(y));
  }

  static Trainer trainer(Recipe recipe) {
    return new Trainer(engine(), network(), recipe, data());
  }
}
