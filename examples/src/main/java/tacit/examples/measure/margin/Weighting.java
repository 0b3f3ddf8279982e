// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.margin;

/// By which loss samples push the weights.
enum Weighting {
  /// `e^{−q}`.
  EXPONENTIAL,
  /// Cross-entropy: the distance of the probabilities from the label.
  EL2N
}
