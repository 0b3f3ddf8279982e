// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.BatchNorm;
import tacit.nn.Dense;
import tacit.nn.Dropout;
import tacit.nn.Flatten;
import tacit.nn.Layer;
import tacit.nn.Network;
import tacit.nn.Parameterization;
import tacit.nn.Params;
import tacit.nn.Relu;
import tacit.nn.Serial;
import tacit.nn.Weights;

/// A fully connected network, `depth` times dense, batch normalization if asked for, ReLU, dropout;
/// then one dense layer with a bias.
///
/// @param depth hidden layers, 0 for a linear model
/// @param width neurons of each hidden layer
/// @param bias whether hidden layers have one; batch normalization shifts by itself
/// @param inputDropout share of the inputs that a step drops
/// @param dropout share of each hidden layer's outputs that a step drops
public record Mlp(
    int depth,
    int width,
    boolean bias,
    boolean batchNorm,
    double inputDropout,
    double dropout,
    Head head,
    Start start)
    implements Serializable {
  public Mlp {
    if (depth < 0 || width < 1) {
      throw new IllegalArgumentException(
          "model: depth %d and width %d; give a depth from 0 and a width from 1 on"
              .formatted(depth, width));
    }
  }

  /// One hidden layer without bias, one logit, Glorot's uniform start, neither dropout nor batch
  /// normalization.
  public static Mlp of(int width) {
    return new Mlp(1, width, false, false, 0, 0, Head.LOGIT, Start.GLOROT_UNIFORM);
  }

  public Network network(Shape example, int classes) {
    List<Layer> layers = new ArrayList<>();
    if (example.rank() > 1) layers.add(new Flatten());
    if (inputDropout > 0) layers.add(new Dropout(inputDropout));
    for (int hidden = 0; hidden < depth; hidden++) {
      layers.add(Dense.of(width, law(bias)));
      if (batchNorm) layers.add(new BatchNorm());
      layers.add(new Relu());
      if (dropout > 0) layers.add(new Dropout(dropout));
    }
    layers.add(Dense.of(head.outputs(classes), law(true)));
    return new Network(new Serial(layers), example);
  }

  /// Names and shapes of the parameters; the numbers are those of [#start].
  private static Weights law(boolean bias) {
    var zero = bias ? OptionalDouble.of(0) : OptionalDouble.empty();
    return new Weights(Parameterization.STANDARD, 1, zero);
  }

  /// Start values of the network.
  public Params<Tensor> values(Network network, Seed seed) {
    return start.values(network.init(seed), seed);
  }

  public Mlp withDepth(int other) {
    return new Mlp(other, width, bias, batchNorm, inputDropout, dropout, head, start);
  }

  public Mlp withWidth(int other) {
    return new Mlp(depth, other, bias, batchNorm, inputDropout, dropout, head, start);
  }

  public Mlp withBias(boolean other) {
    return new Mlp(depth, width, other, batchNorm, inputDropout, dropout, head, start);
  }

  public Mlp withBatchNorm(boolean other) {
    return new Mlp(depth, width, bias, other, inputDropout, dropout, head, start);
  }

  public Mlp withInputDropout(double other) {
    return new Mlp(depth, width, bias, batchNorm, other, dropout, head, start);
  }

  public Mlp withDropout(double other) {
    return new Mlp(depth, width, bias, batchNorm, inputDropout, other, head, start);
  }

  public Mlp with(Head other) {
    return new Mlp(depth, width, bias, batchNorm, inputDropout, dropout, other, start);
  }

  public Mlp with(Start other) {
    return new Mlp(depth, width, bias, batchNorm, inputDropout, dropout, head, other);
  }
}
