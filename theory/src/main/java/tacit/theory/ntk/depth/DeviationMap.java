// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

/// One layer of the correlation map, written for the deviation `h = 1 − c` of a correlation from 1.
///
/// ```text
/// δK′(h) = K′_aa − K′_ab = q* − σ_w² T((1 − h) q*; q*, q*) − σ_b²
/// g(h)   = χ₁ − χ(1 − h)
/// ```
///
/// Both are 0 at `h = 0` and keep all their digits however small `h` is, which a difference of two
/// kernels does not.
///
/// @source Tacit
public sealed interface DeviationMap permits ErfDeviation, ReluDeviation {
  /// The variance `q*`, the same for all inputs and in all layers.
  double q();

  double chi1();

  /// `δK′(h)`, of the next layer.
  double deltaK(double h);

  /// `g(h) = χ₁ − χ(1 − h)`.
  double chiGap(double h);
}
