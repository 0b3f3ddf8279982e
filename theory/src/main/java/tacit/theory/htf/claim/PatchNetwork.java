// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;
import tacit.autodiff.kernel.ScalarKernels;
import tacit.nn.BatchNorm;
import tacit.nn.Conv;
import tacit.nn.Dense;
import tacit.nn.GlobalAveragePool;
import tacit.nn.Layer;
import tacit.nn.Network;
import tacit.nn.Padding;
import tacit.nn.Params;
import tacit.nn.Pass;
import tacit.nn.Serial;
import tacit.nn.Weights;
import tacit.nn.locality.GradientChange;
import tacit.nn.locality.PatchPair;

/// A drawn convolutional network with one output, `3 × 3` filters of stride 2 and small biases, an
/// activation after each, then a global average pool and a linear readout; images of 12 × 12 pixels
/// in two channels.
///
/// @param net the description
/// @param p its weights, as variables
record PatchNetwork(Network net, Params<Var> p) {
  static final int BATCH = 8;
  private static final Kernels ON = new ScalarKernels();
  private static final int CHANNELS = 4;

  /// @param depth how many convolutions
  /// @param normalized whether batch normalization follows each
  static PatchNetwork drawn(int depth, boolean normalized, Layer activation, Seed seed) {
    Weights law = Weights.standard(2, 0.1);
    List<Layer> layers = new ArrayList<>();
    for (int l = 0; l < depth; l++) {
      layers.add(
          new Conv(OptionalInt.of(CHANNELS), Shape.of(3, 3), Shape.of(2, 2), Padding.SAME, law));
      if (normalized) layers.add(new BatchNorm());
      layers.add(activation);
    }
    layers.add(new GlobalAveragePool());
    layers.add(new Dense(OptionalInt.of(1), law));
    Network net = new Network(Serial.of(layers.toArray(Layer[]::new)), Shape.of(12, 12, 2));
    return new PatchNetwork(net, net.init(seed).map(w -> Var.of(w, ON)));
  }

  static Tensor images(Seed seed) {
    return Tensor.gaussian(seed.child("images").generator(), BATCH, 12, 12, 2);
  }

  /// The output for each image, `(n)`; with the statistics of the batch where it is normalized.
  Var outputs(Var images) {
    Pass pass = Pass.training(new Seed(0), net.initialState(), Pass.Listener.none());
    return net.forward(p, images, pass).reshape(images.shape().size(0));
  }

  GradientChange change(Tensor images, PatchPair patches) {
    return GradientChange.of(this::outputs, images, patches, ON);
  }

  /// `∂/∂θ Σ_b o_b` for all weights at any images.
  List<Tensor> outputGradients(Tensor images) {
    return outputs(Var.constant(images, ON)).sum().gradValues(p.values());
  }
}
