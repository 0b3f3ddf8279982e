// SPDX-License-Identifier: Apache-2.0
package tacit.nn.homogeneous;

import tacit.nn.Affine;

/// Biases that keep a network from being homogeneous.
final class Biases {
  private Biases() {}

  /// Whether any was left out of the norm; refuses it if the policy says so. A normalization that
  /// follows at once takes a bias away with the mean, and the first layer's joins its weights.
  static boolean ignored(Chain chain, BiasPolicy policy) {
    var affine = chain.affine();
    boolean ignored = false;
    for (Chain.Link link : affine.subList(Math.min(1, affine.size()), affine.size())) {
      if (!biased(link) || chain.normalized(link)) continue;
      if (policy == BiasPolicy.REFUSE) {
        throw new IllegalArgumentException(
            "scale: "
                + link.place()
                + " has a bias, so the network is not homogeneous; train it without biases beyond"
                + " the first layer, or take BiasPolicy.IGNORE_IN_NORM for a value that depends on"
                + " how the scale is shared out between the layers");
      }
      ignored = true;
    }
    return ignored;
  }

  static boolean biased(Chain.Link link) {
    return ((Affine) link.layer()).weights().hasBias();
  }
}
