// SPDX-License-Identifier: Apache-2.0
package tacit.nn.homogeneous;

import java.util.OptionalDouble;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.Layer;
import tacit.nn.Network;
import tacit.nn.Parameterization;
import tacit.nn.Params;
import tacit.nn.Pass;
import tacit.nn.Serial;
import tacit.nn.Weights;

/// Small networks with drawn numbers.
///
/// @param statistics running statistics as after training: means near 0, variances near 1
record Nets(Network network, Params<Tensor> params, Params<Tensor> statistics) {
  static final Kernels ON = new ScalarKernels();
  static final Weights PLAIN = new Weights(Parameterization.STANDARD, 2, OptionalDouble.empty());
  static final Weights BIASED = Weights.standard(2, 0.3);
  static final Weights NTK = new Weights(Parameterization.NTK, 2, OptionalDouble.empty());

  static Nets drawn(Seed seed, Shape example, Layer... layers) {
    Network network = new Network(Serial.of(layers), example);
    var random = seed.child("numbers").generator();
    Params<Tensor> params =
        network.parameters().map(shape -> Tensor.uniform(random, -1, 1, shape.toArray()));
    Params<Tensor> statistics =
        network.initialState().map(t -> Tensor.uniform(random, 0.5, 2, t.shape().toArray()));
    return new Nets(network, params, statistics);
  }

  Nets with(Params<Tensor> other) {
    return new Nets(network, other, statistics);
  }

  /// The same with one parameter multiplied.
  Nets scaled(String name, double by) {
    Params<Tensor> all = Params.empty();
    for (String each : params.names()) {
      all = all.and(each, each.equals(name) ? times(params.get(each), by) : params.get(each));
    }
    return with(all);
  }

  static Tensor times(Tensor t, double by) {
    return Var.constant(t, ON).times(by).value();
  }

  Tensor outputs(Tensor x) {
    Params<Var> p = params.map(w -> Var.constant(w, ON));
    return network.forward(p, Var.constant(x, ON), Pass.inference(statistics)).value();
  }

  Tensor inputs(Seed seed, int n) {
    int[] sizes = Shape.of(n).concat(network.example()).toArray();
    return Tensor.gaussian(seed.child("inputs").generator(), sizes);
  }

  NetworkScale scale() {
    return NetworkScale.of(network, params, statistics);
  }
}
