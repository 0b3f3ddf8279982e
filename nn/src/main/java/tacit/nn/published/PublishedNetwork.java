// SPDX-License-Identifier: Apache-2.0
package tacit.nn.published;

import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.Network;
import tacit.nn.Params;

/// A network of a paper, of some depth and width.
public sealed interface PublishedNetwork permits DenseNet, WideResNet {
  /// `W`, the neurons of the last hidden representation.
  int width();

  /// The network on images `(h, w, c)`.
  Network network(Shape image);

  /// Start values of [#network].
  Params<Tensor> start(Shape image, Seed seed);
}
