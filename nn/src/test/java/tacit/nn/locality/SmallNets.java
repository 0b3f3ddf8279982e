// SPDX-License-Identifier: Apache-2.0
package tacit.nn.locality;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.nn.AveragePool;
import tacit.nn.BatchNorm;
import tacit.nn.Conv;
import tacit.nn.Dense;
import tacit.nn.GlobalAveragePool;
import tacit.nn.Layer;
import tacit.nn.MaxPool;
import tacit.nn.Network;
import tacit.nn.Padding;
import tacit.nn.Params;
import tacit.nn.Pass;
import tacit.nn.Relu;
import tacit.nn.Residual;
import tacit.nn.Serial;
import tacit.nn.Tanh;
import tacit.nn.Weights;

/// Networks of three layers for images of 12 x 12 pixels in two channels, with one output.
final class SmallNets {
  static final Shape IMAGE = Shape.of(12, 12, 2);
  private static final Weights LAW = Weights.standard(2, 0);

  private SmallNets() {}

  static Conv conv(int channels, int stride) {
    return new Conv(
        OptionalInt.of(channels), Shape.of(3, 3), Shape.of(stride, stride), Padding.SAME, LAW);
  }

  /// Batch normalization, rectifiers, strides, both pools and a shortcut with weights.
  static List<Network> all() {
    Shape two = Shape.of(2, 2);
    return List.of(
        net(conv(4, 1), new Relu(), conv(4, 2), new Relu(), conv(4, 2), new Relu()),
        net(conv(4, 1), new BatchNorm(), new Relu(), conv(4, 2), new BatchNorm(), new Relu()),
        net(conv(4, 1), new BatchNorm(), new Tanh(), AveragePool.of(two), conv(4, 1), new Relu()),
        net(conv(4, 1), new BatchNorm(), new Relu(), MaxPool.of(two), conv(4, 1), new Tanh()),
        net(
            conv(4, 1),
            new Relu(),
            new Residual(
                Serial.of(conv(6, 2), new BatchNorm(), new Relu(), conv(6, 1), new BatchNorm()),
                Serial.of(conv(6, 2), new BatchNorm())),
            new Relu()));
  }

  private static Network net(Layer... layers) {
    Layer[] all = List.of(layers).toArray(new Layer[layers.length + 2]);
    all[layers.length] = new GlobalAveragePool();
    all[layers.length + 1] = Dense.of(1, LAW);
    return new Network(Serial.of(all), IMAGE);
  }

  static Tensor images(Seed seed, int count) {
    return Tensor.gaussian(seed.child("images").generator(), count, 12, 12, 2);
  }

  /// The network as a function with statistics of the batch.
  static UnaryOperator<Var> training(Network net, Params<Var> p) {
    return x ->
        net.forward(p, x, Pass.training(new Seed(0), net.initialState(), Pass.Listener.none()))
            .reshape(x.shape().size(0));
  }

  static Params<Var> variables(Network net, Seed seed, Kernels on) {
    return net.init(seed.child("init")).map(w -> Var.of(w, on));
  }
}
