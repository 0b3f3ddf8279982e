// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

/// Where the scale of a weight stands: in the formula (NTK) or in its start value (standard). The
/// two compute the same function at the start and learn at different speeds.
public enum Parameterization {
  /// `W, b ~ N(0, 1)`, `y = σ_w/√fanIn · x W + σ_b b`.
  NTK,
  /// `W ~ N(0, σ_w²/fanIn)`, `b ~ N(0, σ_b²)`, `y = x W + b`.
  STANDARD
}
