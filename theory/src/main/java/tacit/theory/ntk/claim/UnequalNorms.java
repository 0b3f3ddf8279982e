// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.List;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.ntk.depth.Pair;
import tacit.theory.ntk.depth.PairRecursion;

/// Inputs of unequal norm stay unequal in the chaotic phase: the diagonal grows by `χ₁` a layer in
/// the end, but how it started is never forgotten,
///
/// ```text
/// κ → max p̂/min p̂,   p̂(q₀) = lim χ₁^(−l) Θ⁽ˡ⁾(x, x)
/// ```
///
/// Proof: off the diagonal `Θ` is bounded, on it `Θ ≃ p̂ χ₁ˡ`.
///
/// - Measured: `κ` of the two by two tangent kernel after 150 layers
/// - Claimed: the ratio of its diagonal entries' growths, each by a recursion of its own
@Claim(
    id = "derived-unequal-norms",
    statement =
        "In the chaotic phase κ → max p̂/min p̂ with p̂ = lim χ₁^(−l) Θ(x, x), which is above 1 if the"
            + " inputs' norms differ.",
    assumption = "χ₁ > 1.",
    source = "Tacit; the diagonal of Θ from variances other than q*",
    status = Status.DERIVED)
public record UnequalNorms() implements Theorem {
  private static final int DEPTH = 150;

  @Override
  public List<Check> checks() {
    return List.of(
        check(true, DepthNetworks.CHAOTIC, 0.6, 1.8),
        check(true, DepthNetworks.CHAOTIC, 0.1, 4),
        check(true, 3, 0.6, 1.8),
        check(false, DepthNetworks.ORDERED, 0.6, 1.8));
  }

  private static Check check(boolean assumed, double w, double one, double two) {
    return Check.of(assumed, sides(w, one, two)).with("σ_w²", w).with("q₀", one + ", " + two);
  }

  static Sides sides(double w, double one, double two) {
    var recursion = new PairRecursion(DepthNetworks.ERF, w, DepthNetworks.BIAS);
    double chi1 = DepthNetworks.erf(w).chi1();
    var start = Pair.start(one, two, 0.1 * Math.sqrt(one * two));
    double ratio = recursion.growth(one, chi1, DEPTH) / recursion.growth(two, chi1, DEPTH);
    return Sides.equal(
        recursion.after(DEPTH, start).conditionNumber(),
        Math.max(ratio, 1 / ratio),
        1e-6,
        "the off-diagonal entry enters by (Θ_ab/Θ_aa)², below 10⁻⁸ after 150 layers");
  }
}
