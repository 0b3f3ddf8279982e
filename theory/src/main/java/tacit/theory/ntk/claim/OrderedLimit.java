// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.ntk.depth.DeviationGram;
import tacit.theory.ntk.depth.DeviationRecursion;
import tacit.theory.ntk.depth.LimitPredictor;
import tacit.theory.ntk.depth.MeanPredictor;

/// In the ordered phase kernels become constant with depth, yet what they say of new inputs tends
/// to something that depends on the data:
///
/// ```text
/// P(K⁽ˡ⁾) y → f,   f(x) = −Σ_a ε̂(x, x_a) α_a + β,   [−Ê 1; 1ᵀ 0] (α; β) = (y; 0)
/// ```
///
/// Proof: `K = q* (11ᵀ − Ê χ₁ˡ)` up to higher powers; `y = Kw` forces `1ᵀw → 0` with `1ᵀw/χ₁ˡ`
/// bounded, which is the bordered system.
///
/// - Measured: `P(K) y` by the kernel itself, 300 layers deep, where it still has digits
/// - Claimed: the bordered system, with `Ê` by deviations at 2000 layers
@Claim(
    id = "derived-limit-predictor",
    statement =
        "In the ordered phase the mean predictor tends to the interpolant of the conditionally"
            + " positive definite kernel −ε̂ with a constant.",
    assumption = "χ₁ < 1; all inputs have variance q*; no two are parallel.",
    source = "Tacit; the bordered system of a kernel that becomes constant",
    status = Status.DERIVED)
public record OrderedLimit() implements Theorem {
  private static final int M = 6, T = 3, D = 5;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int seed = 0; seed < 3; seed++) {
      var sides = sides(DepthNetworks.ORDERED, new Seed(seed), 300, 2000);
      checks.add(Check.inside(sides).with("σ_w²", DepthNetworks.ORDERED).with("seed", seed));
    }
    var chaotic = sides(DepthNetworks.CHAOTIC, new Seed(0), 60, 60);
    checks.add(Check.outside(chaotic).with("σ_w²", DepthNetworks.CHAOTIC).with("seed", 0));
    return checks;
  }

  static Sides sides(double weightVariance, Seed seed, int depth, int limit) {
    Tensor x = Tensor.gaussian(seed.child("x").generator(), M, D);
    Tensor at = Tensor.gaussian(seed.child("t").generator(), T, D);
    Tensor y = Tensor.uniform(seed.child("y").generator(), 1, 2, M, 1);
    var recursion = DepthNetworks.deviations(weightVariance);
    var predictor = LimitPredictor.of(gram(recursion, x, x, limit).h(), y);
    Tensor claimed = predictor.apply(gram(recursion, at, x, limit).h());
    Tensor kdd = gram(recursion, x, x, depth).nngp(), ktd = gram(recursion, at, x, depth).nngp();
    return Sides.equal(
        MeanPredictor.apply(ktd, kdd, y, 0),
        claimed,
        1e-5,
        "the distance falls as χ₁ˡ, 7 · 10⁻⁶ at 300 layers, and rounding grows as its inverse");
  }

  private static DeviationGram gram(DeviationRecursion recursion, Tensor a, Tensor b, int depth) {
    return DeviationGram.start(recursion, DeviationGram.between(a, b)).after(depth);
  }
}
