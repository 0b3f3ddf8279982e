// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import java.util.Arrays;
import tacit.theory.special.LambertW;

/// Margins at which descent with weight decay rests for every single point: directions of norm 1,
/// loss `e^{−ρm} + (λ/2)ρ²` of a point, so `m e^{−ρm} = λρ`, that is
///
/// ```text
/// ρ m = −W(−λρ²)
/// ```
///
/// with both real branches of Lambert's `W`: `m⁽⁰⁾ ≤ 1/ρ ≤ m⁽⁻¹⁾`. None if `λρ² > 1/e`. So at most
/// two values of the margin are possible, and if all margins are above `1/ρ`, all are equal. With
/// batches of `b` points the common value of `m e^{−ρm}` is `λρ/b`: give `λ/b` for `λ`.
///
/// @source derived; that stochastic descent rests only where every batch does is the argument of
///   Poggio & Cooper 2020
public final class PerSampleEquilibrium {
  private PerSampleEquilibrium() {}

  /// The margins, the smaller first: none, one or two.
  public static double[] roots(double rho, double lambda) {
    if (!(rho > 0 && lambda > 0)) {
      throw new IllegalArgumentException(
          "per-sample equilibrium: norm %s and weight decay %s; both must be above 0, without decay no finite norm is at rest"
              .formatted(rho, lambda));
    }
    double x = -lambda * rho * rho;
    if (x < LambertW.BRANCH_POINT) return new double[0];
    if (x == LambertW.BRANCH_POINT) return new double[] {1 / rho};
    double[] w = {LambertW.principal(x), LambertW.lower(x)};
    return Arrays.stream(w).map(each -> -each / rho).toArray();
  }

  /// `m e^{−ρm}`, the pull of a point on the norm.
  public static double pull(double rho, double margin) {
    return margin * Math.exp(-rho * margin);
  }
}
