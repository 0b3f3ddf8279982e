// SPDX-License-Identifier: Apache-2.0
package tacit.measures.stats;

/// What [KendallTau] divides by where numbers are equal: `P` pairs stand in the same order in both
/// lists, `Q` in the opposite one, `X` are equal in `x` alone, `Y` in `y` alone.
public enum TiePolicy {
  /// `(P − Q) / (P + Q + X + Y)`: a pair equal in both lists is left out, one equal in a single
  /// list counts as no agreement. A constant list gives 0, two constant lists give nothing.
  ///
  /// @source the program published with Carbonnelle & De Vleeschouwer 2021
  DROP_DOUBLE_TIES,

  /// `(P − Q) / √((P + Q + X) (P + Q + Y))`. A constant list gives nothing.
  ///
  /// @source Kendall 1945
  TAU_B
}
