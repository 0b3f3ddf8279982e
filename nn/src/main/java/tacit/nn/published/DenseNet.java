// SPDX-License-Identifier: Apache-2.0
package tacit.nn.published;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.AveragePool;
import tacit.nn.Dense;
import tacit.nn.Identity;
import tacit.nn.Layer;
import tacit.nn.Network;
import tacit.nn.ParallelConcat;
import tacit.nn.Params;
import tacit.nn.Serial;
import tacit.nn.StartValues;
import tacit.nn.Weights;

/// Densely connected network with bottlenecks and compression (DenseNet-BC) of depth `6 n + 4`: a 3
/// × 3 convolution to `f` channels with its own batch normalization, three blocks of `n`
/// bottlenecks, which add `g = f/2` channels each, between them transitions that halve channels,
/// rows and columns, batch normalization, average over the pixels, dense layer. At depth 40 the
/// last hidden representation has `W = 5.5 f` neurons.
///
/// - Bottleneck: batch normalization, rectifier, 1 × 1 convolution to `4 g`, batch normalization,
///   rectifier, 3 × 3 convolution to `g`
/// - Transition: batch normalization, rectifier, 1 × 1 convolution, average over 2 × 2 pixels
/// - Start: convolutions `N(0, 2/fanIn)`, scales of batch normalization 1, dense weights `U(−1/√W,
///   1/√W)`, shifts and bias 0
///
/// Doimo et al. 2022 take depth 40, `f` from 8 to 256 for `W = 44` to 1408, and no last rectifier.
/// Whether a rectifier follows the first batch normalization is open; it stands here, as in the
/// networks of Huang et al. for large images. It changes no number of parameters.
///
/// @param depth `6 n + 4`
/// @param features `f`, even
/// @source Huang, Liu, van der Maaten & Weinberger 2017, section 3
public record DenseNet(int depth, int features, FinalActivation finalActivation, int classes)
    implements PublishedNetwork {
  private static final int BLOCKS = 3;
  private static final int BOTTLENECK = 4;

  public DenseNet {
    Depth.check("dense net", depth);
    Depth.positive("dense net", "features", features);
    Depth.positive("dense net", "classes", classes);
    if (features % 2 != 0) {
      throw new IllegalArgumentException(
          "dense net: features " + features + " are odd; a layer adds half of them");
    }
  }

  /// Depth 40, ten classes and no last rectifier.
  public static DenseNet of(int features) {
    return new DenseNet(40, features, FinalActivation.NONE, 10);
  }

  @Override
  public int width() {
    int channels = features;
    for (int block = 0; block < BLOCKS; block++) {
      channels = (block == 0 ? channels : channels / 2) + added();
    }
    return channels;
  }

  /// Channels that a block adds.
  private int added() {
    return (depth - 4) / 6 * growth();
  }

  private int growth() {
    return features / 2;
  }

  @Override
  public Network network(Shape image) {
    List<Layer> layers = new ArrayList<>();
    layers.add(Convolutions.three(features));
    layers.add(Convolutions.activated());
    int channels = features;
    for (int block = 0; block < BLOCKS; block++) {
      if (block > 0) {
        channels /= 2;
        layers.add(transition(channels));
      }
      for (int grown = 0; grown < added(); grown += growth()) layers.add(bottleneck());
      channels += added();
    }
    layers.add(finalActivation.head());
    layers.add(Dense.of(classes, Weights.standard(2, 0)));
    return new Network(new Serial(layers), image);
  }

  private Layer bottleneck() {
    var grown =
        Serial.of(
            Convolutions.activated(),
            Convolutions.one(BOTTLENECK * growth(), 1),
            Convolutions.activated(),
            Convolutions.three(growth()));
    return ParallelConcat.of(Serial.of(new Identity()), grown);
  }

  private static Layer transition(int channels) {
    return Serial.of(
        Convolutions.activated(), Convolutions.one(channels, 1), AveragePool.of(Shape.of(2, 2)));
  }

  @Override
  public Params<Tensor> start(Shape image, Seed seed) {
    return StartValues.of(network(image), seed).uniformDense().values();
  }
}
