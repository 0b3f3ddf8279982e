// SPDX-License-Identifier: Apache-2.0
package tacit.nn.published;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import tacit.autodiff.Shape;
import tacit.nn.BatchNorm;
import tacit.nn.Conv;
import tacit.nn.Padding;
import tacit.nn.Parameterization;
import tacit.nn.Relu;
import tacit.nn.Serial;
import tacit.nn.SumPool;
import tacit.nn.Weights;

/// Convolutions without bias, `W ~ N(0, 2/fanIn)`, as both networks have them.
final class Convolutions {
  private static final Weights LAW =
      new Weights(Parameterization.STANDARD, 2, OptionalDouble.empty());
  private static final Shape ONE = Shape.of(1, 1);
  private static final Shape THREE = Shape.of(3, 3);

  private Convolutions() {}

  /// Batch normalization and rectifier, which stand before every convolution but the first.
  static Serial activated() {
    return Serial.of(new BatchNorm(), new Relu());
  }

  /// 3 × 3 at every pixel, beyond the edge zeros.
  static Conv three(int channels) {
    return Conv.of(channels, THREE, Padding.SAME, LAW);
  }

  /// 3 × 3 around the pixels `(s i, s j)`, as with PyTorch's `padding=1`.
  ///
  /// At a stride of 2 [Padding#SAME] would put its windows around `(2 i + 1, 2 j + 1)`, one pixel
  /// off the 1 × 1 shortcut; so every pixel is computed and every other one taken, which costs an
  /// eighth of the network's work more and gives the same numbers.
  static Serial three(int channels, int stride) {
    if (stride == 1) return Serial.of(three(channels));
    return Serial.of(three(channels), new SumPool(ONE, Shape.of(stride, stride), Padding.VALID));
  }

  /// 1 × 1 at the pixels `(s i, s j)`.
  static Conv one(int channels, int stride) {
    return new Conv(OptionalInt.of(channels), ONE, Shape.of(stride, stride), Padding.VALID, LAW);
  }
}
