// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

import tacit.theory.special.Roots;

/// How deep a network may be.
///
/// ```text
/// ordered:  κ ≲ 2t, so l ≲ ξ₁ ln t, with a kink 2 ξ₁ ln t   to be trained in t steps
/// chaotic:  A l e^(−l/ξ*) ≥ ω, so l/ξ* − ln l = ln(A/ω)   to say more than noise of size ω
/// ```
///
/// At `t = 4096` the first is `8.3 ξ₁`; the second is 6 to 8 `ξ*` at `ω = 0.01`. Elsewhere there is
/// no such limit, and the answer is infinite.
///
/// @source Xiao, Pennington & Schoenholz 2020, from memory; the factor `l` is Tacit's
public final class DepthLimits {
  private static final double FAR = 1e6;

  private DepthLimits() {}

  /// Depth to which an ordered network can be trained in `steps` steps, about.
  public static double trainable(MeanField at, double steps) {
    if (at.phase() != Phase.ORDERED) return infinity();
    // κ ~ χ₁^(−l)/l, but χ₁^(−l/2) where φ has a kink
    return (at.kinked() ? 2 : 1) * at.trainabilityDepth() * Math.log(steps);
  }

  /// Depth at which a chaotic network's signal `A l e^(−l/ξ*)` falls to the noise `ω`; 0 if it is
  /// below at every depth.
  ///
  /// @param amplitude `A`
  /// @param noise `ω`
  public static double generalizing(MeanField at, double amplitude, double noise) {
    if (at.phase() != Phase.CHAOTIC) return infinity();
    double xi = at.generalizationDepth(), level = Math.log(amplitude / noise);
    if (excess(xi, xi, level) > 0) return 0;
    return Roots.brent(l -> excess(l, xi, level), xi, FAR * xi);
  }

  /// `l/ξ − ln l − ln(A/ω)`, least at `l = ξ`.
  private static double excess(double l, double xi, double level) {
    return l / xi - Math.log(l) - level;
  }

  private static double infinity() {
    return Double.POSITIVE_INFINITY;
  }
}
