// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.ntk.depth.DeviationRecursion;
import tacit.theory.ntk.depth.MeanField;

/// On the critical line the tangent kernel of two inputs grows as a third of the diagonal, and the
/// next term is a logarithm:
///
/// ```text
/// Θ_ab = (q*/3) l + (q*/3) (1 − 2 C‴/(3 C″²)) ln l + O(1)
/// ```
///
/// with the correlation map's derivatives at 1, of `erf` `C″ = χ₁′` and `C‴ = χ₁′ (1 + 12q²/(1 +
/// 4q))`.
///
/// Proof: `1/(1 − c_l)` grows by `C″/2` a layer and by terms of order `1/l`, which sum to `ln l`;
/// put that into `Θ_ab′ = K_ab′ + χ(c) Θ_ab`.
///
/// - Measured: least squares of `Θ_ab − q* l/3` on `ln l`, from 10³ to 2 · 10⁴ layers
/// - Claimed: the coefficient
@Claim(
    id = "derived-critical-logarithm",
    statement =
        "On the critical line Θ_ab = q* l/3 + (q*/3)(1 − 2C‴/(3C″²)) ln l + O(1): the remainder is"
            + " logarithmic.",
    assumption = "χ₁ = 1; φ has no kink; all inputs have variance q*.",
    source = "Tacit; expansion of the correlation map at 1 to third order",
    figure = "trainability/critical-constants",
    status = Status.DERIVED)
public record CriticalLogarithm() implements Theorem {
  private static final int FROM = 1000, TO = 20_000;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    var at = DepthNetworks.erf(DepthNetworks.CRITICAL);
    double claimed = coefficient(at);
    for (double c0 : new double[] {0.1, 0.5}) {
      double measured = logarithm(DepthNetworks.deviations(DepthNetworks.CRITICAL), 1 / 3.0, c0);
      checks.add(Check.inside(sides(measured, claimed)).with("φ", "erf").with("c₀", c0));
    }
    double relu = logarithm(DeviationRecursion.relu(2, 0), 1 / 3.0, 0.1);
    checks.add(Check.outside(sides(relu, claimed)).with("φ", "relu").with("c₀", 0.1));
    return checks;
  }

  private static Sides sides(double measured, double claimed) {
    return Sides.equal(
        measured, claimed, 0.03, "the next term, ln l / l, over a range of depths that is finite");
  }

  /// `(q/3) (1 − 2C‴/(3C″²))` of `erf`.
  static double coefficient(MeanField at) {
    double q = at.q(), second = at.chi1Slope(), third = second * (1 + 12 * q * q / (1 + 4 * q));
    return q / 3 * (1 - 2 * third / (3 * second * second));
  }

  /// The coefficient of `ln l` in `Θ_ab − share q l`.
  static double logarithm(DeviationRecursion recursion, double share, double c0) {
    double[] rest = new double[TO + 1];
    var at = recursion.start(1 - c0);
    for (int l = 0; l <= TO; l++) {
      rest[l] = at.thetaOffDiagonal() - share * recursion.map().q() * l;
      at = recursion.next(at);
    }
    return DepthNetworks.slope(FROM, TO, Math::log, l -> rest[l]);
  }
}
