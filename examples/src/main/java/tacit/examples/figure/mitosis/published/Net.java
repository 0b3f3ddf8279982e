// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.mitosis.published;

import tacit.nn.published.DenseNet;
import tacit.nn.published.FinalActivation;
import tacit.nn.published.PublishedNetwork;
import tacit.nn.published.WideResNet;

/// The networks of these figures.
enum Net {
  /// `W = 512`, the authors'.
  WIDE_RESNET,
  /// `W = 1408`, the authors' widest.
  DENSE_NET,
  /// A sibling of depth 10, `W = 64`.
  SMALL_WIDE_RESNET,
  /// A sibling of depth 16, `W = 64`.
  SMALL_DENSE_NET;

  PublishedNetwork network() {
    return switch (this) {
      case WIDE_RESNET -> WideResNet.of(16, 8);
      case DENSE_NET -> DenseNet.of(256);
      case SMALL_WIDE_RESNET -> new WideResNet(10, 16, 1, FinalActivation.NONE, 10);
      case SMALL_DENSE_NET -> new DenseNet(16, 32, FinalActivation.NONE, 10);
    };
  }
}
