// SPDX-License-Identifier: Apache-2.0
package tacit.measures.companion;

/// The largest of these groups of maps of a representation that leave a measure as it is. Each
/// holds those before it.
public enum Invariance {
  /// Neurons in another order or with another sign, one scale for all, a shift: the measure knows
  /// which neurons there are.
  NEURONS,
  /// Also rotations and reflections: the measure knows distances, but no neurons.
  SIMILARITY,
  /// Also any invertible linear map: the measure knows what neurons span.
  AFFINE
}
