// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import java.util.List;
import java.util.OptionalDouble;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.Activation;
import tacit.nn.AveragePool;
import tacit.nn.BatchNorm;
import tacit.nn.Conv;
import tacit.nn.Dense;
import tacit.nn.Flatten;
import tacit.nn.LeakyRelu;
import tacit.nn.MaxPool;
import tacit.nn.Network;
import tacit.nn.Padding;
import tacit.nn.Parameterization;
import tacit.nn.Params;
import tacit.nn.Pass;
import tacit.nn.Relu;
import tacit.nn.Serial;
import tacit.nn.Tanh;
import tacit.nn.Weights;

/// A network of some layers with drawn weights, and drawn inputs `x`.
record DrawnNetwork(String name, Network network, Params<Tensor> params, Tensor x) {
  private static final Kernels ON = new ScalarKernels();
  private static final int EXAMPLES = 5;
  private static final Weights PLAIN =
      new Weights(Parameterization.STANDARD, 2, OptionalDouble.empty());

  /// Without biases: dense layers with rectifiers, sharp and leaky, and convolutions with pools.
  static List<DrawnNetwork> homogeneous(int outputs, Seed seed) {
    return List.of(
        dense("dense, relu", new Relu(), PLAIN, outputs, seed),
        dense("dense, leaky relu", new LeakyRelu(0.2), PLAIN, outputs, seed),
        convolutional(outputs, seed));
  }

  /// The first of them with biases.
  static DrawnNetwork biased(int outputs, Seed seed) {
    return dense("dense, relu, biases", new Relu(), Weights.standard(2, 0.5), outputs, seed);
  }

  /// The first of them with an activation that bends.
  static DrawnNetwork bent(int outputs, Seed seed) {
    return dense("dense, tanh", new Tanh(), PLAIN, outputs, seed);
  }

  /// With batch normalization after the weights: dense layers, and convolutions with biases.
  static List<DrawnNetwork> normalized(int outputs, Seed seed) {
    Weights biased = Weights.standard(2, 0.5);
    var dense =
        Serial.of(
            Dense.of(6, PLAIN),
            new BatchNorm(),
            new Relu(),
            Dense.of(5, PLAIN),
            new BatchNorm(0.1, 1e-3).withoutAffine(),
            new Relu(),
            Dense.of(outputs, PLAIN));
    var convolutional =
        Serial.of(
            Conv.of(3, Shape.of(3, 3), Padding.SAME, biased),
            new BatchNorm(),
            new Relu(),
            new Flatten(),
            Dense.of(outputs, biased));
    return List.of(
        of("dense, batch norm", new Network(dense, Shape.of(4)), seed),
        of("convolution, batch norm", new Network(convolutional, Shape.of(4, 4, 1)), seed));
  }

  private static DrawnNetwork dense(
      String name, Activation activation, Weights weights, int outputs, Seed seed) {
    var layers =
        Serial.of(
            Dense.of(6, weights),
            activation,
            Dense.of(5, weights),
            activation,
            Dense.of(outputs, weights));
    return of(name, new Network(layers, Shape.of(4)), seed);
  }

  private static DrawnNetwork convolutional(int outputs, Seed seed) {
    var three = Shape.of(3, 3);
    var two = Shape.of(2, 2);
    var layers =
        Serial.of(
            Conv.of(2, three, Padding.SAME, PLAIN),
            new Relu(),
            MaxPool.of(two),
            Conv.of(3, two, Padding.VALID, PLAIN),
            new Relu(),
            AveragePool.of(two),
            new Flatten(),
            Dense.of(outputs, PLAIN));
    return of("convolutions, pools", new Network(layers, Shape.of(8, 8, 1)), seed);
  }

  private static DrawnNetwork of(String name, Network network, Seed seed) {
    int[] sizes = Shape.of(EXAMPLES).concat(network.example()).toArray();
    Tensor x = Tensor.gaussian(seed.child("x").generator(), sizes);
    return new DrawnNetwork(name, network, network.init(seed.child("w")), x);
  }

  /// The weights as variables of the engine.
  Params<Var> variables() {
    return params.map(w -> Var.of(w, ON));
  }

  /// `f(x)` as a function of them.
  Var forward(Params<Var> w) {
    return network.forward(w, Var.constant(x, ON), Pass.inference(network.initialState()));
  }

  Tensor outputs() {
    return forward(variables()).value();
  }
}
