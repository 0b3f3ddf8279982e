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
import tacit.theory.ntk.depth.MeanFieldTheory;
import tacit.theory.ntk.depth.Pair;
import tacit.theory.ntk.depth.PairRecursion;
import tacit.theory.ntk.dual.Dual;

/// The diagonal of the tangent kernel is a geometric sum,
///
/// ```text
/// Θ⁽ˡ⁾(x, x) = q* (1 − χ₁^(l+1)) / (1 − χ₁),   or (l + 1) q* at χ₁ = 1
/// ```
///
/// Proof: with `K(x, x) = q*` in every layer the recursion is `Θ′ = q* + χ₁ Θ`.
///
/// - Measured: the recursion of both kernels, 200 layers
/// - Claimed: the sum
@Claim(
    id = "xiao2020-ntk-diagonal",
    statement =
        "At every depth Θ(x, x) = q* (1 − χ₁^(l+1))/(1 − χ₁), which is (l + 1) q* on the critical"
            + " line.",
    assumption = "The input's variance is q* from the start, and Θ = K after the first layer.",
    source = "Xiao, Pennington & Schoenholz 2020",
    status = Status.RECALL)
public record NtkDiagonal() implements Theorem {
  private static final int DEPTH = 200;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (double w : new double[] {0.5, DepthNetworks.ORDERED, DepthNetworks.CHAOTIC}) {
      checks.add(check(DepthNetworks.ERF, w, DepthNetworks.BIAS, 1));
    }
    checks.add(check(DepthNetworks.ERF, DepthNetworks.CRITICAL, DepthNetworks.BIAS, 1));
    checks.add(check(DepthNetworks.RELU, 2, 0, 1));
    checks.add(check(DepthNetworks.ERF, DepthNetworks.CHAOTIC, DepthNetworks.BIAS, 2));
    return checks;
  }

  private static Check check(Dual phi, double w, double b, double times) {
    return Check.of(times == 1, sides(phi, w, b, times))
        .with("φ", phi.name())
        .with("σ_w²", w)
        .with("q₀/q*", times);
  }

  /// For an input whose variance is so many times `q*`.
  static Sides sides(Dual phi, double w, double b, double times) {
    var at = MeanFieldTheory.solve(phi, w, b);
    double q = times * at.q(), claimed = DepthAsymptotics.diagonalOf(at, DEPTH);
    var pair = new PairRecursion(phi, w, b).after(DEPTH, Pair.start(q, q, 0));
    return Sides.equal(
        pair.theta11(),
        claimed,
        1e-11 * claimed,
        "200 layers, each rounding a few times, and χ₁ to the power of 200");
  }
}
