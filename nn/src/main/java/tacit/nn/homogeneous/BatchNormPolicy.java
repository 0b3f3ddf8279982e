// SPDX-License-Identifier: Apache-2.0
package tacit.nn.homogeneous;

/// How the scale of a network with batch normalization is taken. The raw product of norms says
/// nothing: the function does not change with the norm of a layer before a normalization.
public enum BatchNormPolicy {
  /// The product over the weights after [BatchNormFold], of the function computed at inference. The
  /// shifts that folding leaves behind are not in the norm, so the value is approximate.
  FOLD,
  /// The product over the layers after the last normalization: all others are cancelled by it. With
  /// gain 1 and shift 0 that is the scale itself, up to the stabilizer `ε`.
  HOMOGENEOUS_TAIL
}
