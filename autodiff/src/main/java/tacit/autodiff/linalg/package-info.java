// SPDX-License-Identifier: Apache-2.0

/// Decompositions and linear systems on FLOAT64 matrices: the one door to EJML, which no exported
/// signature mentions.
///
/// FLOAT32 is refused rather than widened: rank, symmetry and definiteness are decided against the
/// `ε` of the numbers, and a widened matrix carries the errors of the narrow ones. Whoever means it
/// writes `to(DType.FLOAT64)`. Arguments are copied, results are fresh tensors.
package tacit.autodiff.linalg;
