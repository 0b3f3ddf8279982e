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
import tacit.theory.ntk.depth.DeviationRecursion;
import tacit.theory.ntk.depth.MeanField;
import tacit.theory.ntk.depth.MeanFieldTheory;

/// In the ordered phase the tangent kernels of two inputs come together as `l χ₁ˡ`:
///
/// ```text
/// Θ_aa − Θ_ab → l χ₁^(l−1) ε̂ (q* χ₁ + χ₁′ p*),   ε̂ = lim χ₁^(−l) (1 − c_l),   p* = q*/(1 − χ₁)
/// ```
///
/// Proof: in `δΘ′ = δK′ + χ₁ δΘ + (χ₁ − χ) Θ_ab` put `δK′ → q* χ₁ h`, `χ₁ − χ → χ₁′ h`, `Θ_ab →
/// p*`, `h → ε̂ χ₁ˡ`: a resonant recursion, each layer adding the same to `δΘ/χ₁ˡ`. A kink makes
/// `χ₁ − χ` a root of `h`, and another law.
///
/// - Measured: `δΘ/(l χ₁ˡ)` at two depths, extrapolated in `1/l`, by deviations
/// - Claimed: the prefactor; of a kinked activation with `χ₁′` read off at `h = 0.01`
@Claim(
    id = "derived-ordered-gap",
    statement =
        "In the ordered phase Θ_aa − Θ_ab = l χ₁^(l−1) ε̂ (q* χ₁ + χ₁′ p*) (1 + O(1/l)) with ε̂ = lim"
            + " χ₁^(−l) (1 − c_l).",
    assumption = "χ₁ < 1; φ has no kink; all inputs have variance q*.",
    source = "Tacit; a resonant linear recursion. The rate is that of Xiao et al. 2020, Table 1",
    figure = "trainability/critical-constants",
    status = Status.DERIVED)
public record OrderedGap() implements Theorem {
  private static final double KINK = 0.01;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (double c0 : new double[] {-0.5, 0.3, 0.9}) {
      var erf = DepthNetworks.deviations(DepthNetworks.ORDERED);
      var sides = sides(erf, DepthNetworks.erf(DepthNetworks.ORDERED), c0, 1000);
      checks.add(Check.inside(sides).with("φ", "erf").with("c₀", c0));
    }
    var relu = DeviationRecursion.relu(1, 0.1);
    var at = MeanFieldTheory.solve(DepthNetworks.RELU, 1, 0.1);
    double slope = relu.map().chiGap(KINK) / KINK;
    var smoothed = new MeanField(at.q(), at.c(), at.chi1(), at.chiStar(), slope);
    checks.add(Check.outside(sides(relu, smoothed, 0.3, 100)).with("φ", "relu").with("c₀", 0.3));
    return checks;
  }

  static Sides sides(DeviationRecursion recursion, MeanField at, double c0, int depth) {
    double epsilon = recursion.after(4 * depth, c0).h() * Math.pow(at.chi1(), -4 * depth);
    double one = share(recursion, at, c0, depth), two = share(recursion, at, c0, 2 * depth);
    double claimed = DepthAsymptotics.orderedGap(at, 1, epsilon) / at.chi1();
    return Sides.equal(
        2 * two - one,
        claimed,
        0.01 * claimed,
        "one percent; after the extrapolation what is left is O(1/l²), and of ε̂ it is χ₁^(4l)");
  }

  /// `δΘ/(l χ₁ˡ)`.
  private static double share(DeviationRecursion recursion, MeanField at, double c0, int depth) {
    return recursion.after(depth, c0).deltaTheta() / depth * Math.pow(at.chi1(), -depth);
  }
}
