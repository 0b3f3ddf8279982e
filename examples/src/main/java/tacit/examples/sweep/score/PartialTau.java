// SPDX-License-Identifier: Apache-2.0
package tacit.examples.sweep.score;

import java.util.OptionalDouble;
import tacit.measures.stats.KendallTau;
import tacit.measures.stats.TiePolicy;

/// What two lists share beyond a third, such as a measure and the test accuracy beyond the training
/// loss:
///
/// ```text
/// τ_xy·z = (τ_xy − τ_xz τ_yz) / √((1 − τ_xz²) (1 − τ_yz²))      of τ_b
/// ```
///
/// Absent where a list is constant, or in the order of the third throughout.
///
/// @source Kendall 1942, Partial rank correlation
public final class PartialTau {
  private PartialTau() {}

  public static OptionalDouble of(double[] x, double[] y, double[] z) {
    var xy = KendallTau.ifDefined(x, y, TiePolicy.TAU_B);
    var xz = KendallTau.ifDefined(x, z, TiePolicy.TAU_B);
    var yz = KendallTau.ifDefined(y, z, TiePolicy.TAU_B);
    if (xy.isEmpty() || xz.isEmpty() || yz.isEmpty()) return OptionalDouble.empty();
    double a = xz.getAsDouble(), b = yz.getAsDouble(), free = (1 - a * a) * (1 - b * b);
    if (free <= 0) return OptionalDouble.empty();
    return OptionalDouble.of((xy.getAsDouble() - a * b) / Math.sqrt(free));
  }
}
