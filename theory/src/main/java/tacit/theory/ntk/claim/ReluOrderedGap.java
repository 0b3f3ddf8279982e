// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.List;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.ntk.depth.DepthAsymptotics;
import tacit.theory.ntk.depth.DeviationRecursion;
import tacit.theory.ntk.depth.MeanFieldTheory;

/// With a kink the ordered phase's gap closes as a square root, so `κ ~ χ₁^(−l/2)`, not
/// `χ₁^(−l)/l`:
///
/// ```text
/// p* − Θ_ab → p* (√(2ε̂)/π) χ₁^(l/2) χ₁/(√χ₁ − χ₁)
/// ```
///
/// Proof: the angle of two inputs is `t ≃ √(2h)`, and `χ₁ − χ = χ₁ t/π` falls as `χ₁^(l/2)` only,
/// slower than all other terms of `δΘ′`; sum the geometric series.
///
/// - Measured: `δΘ χ₁^(−l/2)` by deviations
/// - Claimed: the prefactor
@Claim(
    id = "derived-relu-ordered-gap",
    statement =
        "For the rectifier with χ₁ < 1, Θ_aa − Θ_ab → p* (√(2ε̂)/π) χ₁^(l/2) χ₁/(√χ₁ − χ₁): the gap"
            + " closes as a square root.",
    assumption = "φ is the rectifier, χ₁ < 1, σ_b > 0; all inputs have variance q*.",
    source = "Tacit; a geometric series. The rate for smooth φ in Xiao et al. 2020 is another",
    status = Status.DERIVED)
public record ReluOrderedGap() implements Theorem {
  private static final double BIAS = 0.1;

  @Override
  public List<Check> checks() {
    var half = DeviationRecursion.relu(1, BIAS);
    var near = DeviationRecursion.relu(1.5, BIAS);
    var erf = DepthNetworks.deviations(DepthNetworks.ORDERED);
    return List.of(
        check(true, half, 0.3, 80).with("σ_w²", 1.0),
        check(true, half, -0.9, 80).with("σ_w²", 1.0),
        check(true, near, 0.3, 240).with("σ_w²", 1.5),
        check(false, erf, 0.3, 240).with("σ_w²", DepthNetworks.ORDERED));
  }

  private static Check check(boolean assumed, DeviationRecursion recursion, double c0, int depth) {
    String phi = assumed ? "relu" : "erf";
    return Check.of(assumed, sides(recursion, c0, depth)).with("φ", phi).with("c₀", c0);
  }

  static Sides sides(DeviationRecursion recursion, double c0, int depth) {
    double chi1 = recursion.map().chi1(), scale = Math.pow(chi1, -depth / 2.0);
    double epsilon = recursion.after(2 * depth, c0).h() * Math.pow(chi1, -2 * depth);
    // Of the field only q* and χ₁ matter here: those of a rectifier with the recursion's q* and χ₁.
    var at = MeanFieldTheory.solve(DepthNetworks.RELU, 2 * chi1, recursion.map().q() * (1 - chi1));
    double claimed = DepthAsymptotics.orderedGap(at, depth, epsilon) * scale;
    return Sides.equal(
        recursion.after(depth, c0).deltaTheta() * scale,
        claimed,
        1e-3 * claimed,
        "what is left is O(χ₁^(l/2)), and of ε̂ as much");
  }
}
