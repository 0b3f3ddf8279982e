// SPDX-License-Identifier: Apache-2.0
package tacit.nn.published;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.Dense;
import tacit.nn.Layer;
import tacit.nn.Network;
import tacit.nn.Params;
import tacit.nn.Residual;
import tacit.nn.Serial;
import tacit.nn.StartValues;
import tacit.nn.Weights;

/// Wide residual network of depth `6 n + 4`: a 3 × 3 convolution to `p` channels, three groups of
/// `n` blocks with `p k`, `2 p k` and `4 p k` channels, batch normalization, average over the
/// pixels, dense layer. The last hidden representation has `W = 4 p k` neurons.
///
/// A block normalizes and rectifies before each of its two convolutions. Where it changes the
/// number of channels, at a stride of 2 but in the first group, its shortcut is a 1 × 1 convolution
/// of the normalized and rectified input.
///
/// - Images `(h, w, c)` of any size; 28 layers on 32 × 32 pixels average over 8 × 8
/// - Start: weights `N(0, 2/fanIn)`, scales of batch normalization `U(0, 1)`, shifts and bias 0
///
/// Doimo et al. 2022 take depth 28, `p = 16` and `k` from 1 to 8 for `W = 64` to 512, `p = 4` and 8
/// with `k = 1` for 16 and 32, and no last rectifier.
///
/// @param depth `6 n + 4`
/// @param stem `p`
/// @param widening `k`
/// @source Zagoruyko & Komodakis 2016, table 1
public record WideResNet(
    int depth, int stem, int widening, FinalActivation finalActivation, int classes)
    implements PublishedNetwork {
  private static final int GROUPS = 3;
  private static final int BESIDE_BLOCKS = 4;

  public WideResNet {
    Depth.check("wide resnet", depth);
    Depth.positive("wide resnet", "stem", stem);
    Depth.positive("wide resnet", "widening", widening);
    Depth.positive("wide resnet", "classes", classes);
  }

  /// Depth 28, ten classes and no last rectifier.
  public static WideResNet of(int stem, int widening) {
    return new WideResNet(28, stem, widening, FinalActivation.NONE, 10);
  }

  @Override
  public int width() {
    return channels(GROUPS - 1);
  }

  private int channels(int group) {
    return stem * widening * (1 << group);
  }

  @Override
  public Network network(Shape image) {
    List<Layer> layers = new ArrayList<>();
    layers.add(Convolutions.three(stem));
    int in = stem;
    for (int group = 0; group < GROUPS; group++) {
      for (int block = 0; block < (depth - BESIDE_BLOCKS) / 6; block++) {
        layers.add(block(in, channels(group), group > 0 && block == 0 ? 2 : 1));
        in = channels(group);
      }
    }
    layers.add(finalActivation.head());
    layers.add(Dense.of(classes, Weights.standard(2, 0)));
    return new Network(new Serial(layers), image);
  }

  private static Layer block(int in, int out, int stride) {
    var inner =
        Serial.of(
            Convolutions.three(out, stride), Convolutions.activated(), Convolutions.three(out));
    if (in == out) return new Residual(Serial.of(Convolutions.activated(), inner));
    var shortcut = Serial.of(Convolutions.one(out, stride));
    return Serial.of(Convolutions.activated(), new Residual(inner, shortcut));
  }

  @Override
  public Params<Tensor> start(Shape image, Seed seed) {
    return StartValues.of(network(image), seed).uniformScales().values();
  }
}
