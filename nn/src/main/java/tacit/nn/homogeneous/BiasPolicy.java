// SPDX-License-Identifier: Apache-2.0
package tacit.nn.homogeneous;

/// What the scale of a network makes of biases. That of the first layer never hurts: it is the
/// weight of one more input that is always 1, and joins that layer's norm.
public enum BiasPolicy {
  /// A bias beyond the first layer is refused: the network is not homogeneous.
  REFUSE,
  /// A bias beyond the first layer is left out of the norm. The value is *not* invariant: another
  /// choice of the layers' scales that gives the same function gives another value.
  IGNORE_IN_NORM
}
