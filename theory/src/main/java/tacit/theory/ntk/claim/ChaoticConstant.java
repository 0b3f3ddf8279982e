// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.ntk.depth.DepthAsymptotics;
import tacit.theory.ntk.depth.Pair;
import tacit.theory.ntk.depth.PairRecursion;

/// In the chaotic phase the tangent kernel becomes a multiple of the identity, and how fast has a
/// constant:
///
/// ```text
/// κ − 1 ≃ m c* (χ₁ − 1) / ((1 − χ_c*) χ₁^(l+1))
/// ```
///
/// Proof: `Θ_ab → q* c*/(1 − χ_c*)`, `Θ_aa ≃ q* χ₁^(l+1)/(χ₁ − 1)`, and `κ − 1 = m Θ_ab/(Θ_aa −
/// Θ_ab)`.
///
/// - Measured: `κ − 1` of two inputs after 100 layers, from the eigenvalues of their `Θ`
/// - Claimed: the law
@Claim(
    id = "derived-chaotic-constant",
    statement = "In the chaotic phase κ − 1 ≃ m c* (χ₁ − 1)/((1 − χ_c*) χ₁^(l+1)).",
    assumption = "χ₁ > 1; all inputs have variance q*.",
    source = "Tacit; limits of Θ on and off the diagonal. Xiao et al. 2020, Table 1 has the rate",
    figure = "trainability/critical-constants",
    status = Status.DERIVED)
public record ChaoticConstant() implements Theorem {
  private static final int DEPTH = 100, M = 2;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    double q = DepthNetworks.erf(DepthNetworks.CHAOTIC).q();
    for (double c0 : new double[] {0.1, 0.5, -0.3}) {
      var sides = sides(Pair.start(q, q, c0 * q));
      checks.add(Check.inside(sides).with("q₀", "q*, q*").with("c₀", c0));
    }
    var unequal = Pair.start(0.6, 1.8, 0.1 * Math.sqrt(0.6 * 1.8));
    checks.add(Check.outside(sides(unequal)).with("q₀", "0.6, 1.8").with("c₀", 0.1));
    return checks;
  }

  static Sides sides(Pair start) {
    var at = DepthNetworks.erf(DepthNetworks.CHAOTIC);
    var recursion = new PairRecursion(DepthNetworks.ERF, DepthNetworks.CHAOTIC, DepthNetworks.BIAS);
    double claimed = DepthAsymptotics.predict(at, M, 1, DEPTH).conditionNumber() - 1;
    return Sides.equal(
        recursion.after(DEPTH, start).conditionNumber() - 1,
        claimed,
        0.002 * claimed,
        "0.2 percent: at 100 layers l χ_c*ˡ is 5 · 10⁻³ and its prefactor a tenth");
  }
}
