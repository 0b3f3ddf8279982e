// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.ntk.depth.MeanFieldTheory;
import tacit.theory.ntk.depth.Pair;
import tacit.theory.ntk.depth.PairRecursion;
import tacit.theory.ntk.dual.Dual;
import tacit.theory.ntk.dual.QuadratureDual;

/// Deep networks settle: whatever two inputs start with, their variance tends to `q*` and their
/// correlation to `c*`, the fixed points of the two maps.
///
/// - Measured: variance and correlation after 600 layers, by the recursion
/// - Claimed: the roots of `Q(q) = q` and `C(c) = c`, found between brackets
@Claim(
    id = "schoenholz2017-fixed-points",
    statement =
        "With depth the variance of every unit tends to the fixed point q* = Q(q*), and the"
            + " correlation of two inputs to the stable fixed point c* = C(c*).",
    assumption = "χ₁ ≠ 1, by more than one over the depth; the inputs are not parallel.",
    source = "Schoenholz et al. 2017, Deep information propagation, section 3",
    figure = "trainability/phase-plane",
    status = Status.RECALL)
public record FixedPoints() implements Theorem {
  private static final int DEPTH = 600;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    var tanh = QuadratureDual.tanh();
    for (double w : new double[] {0.5, DepthNetworks.ORDERED, DepthNetworks.CHAOTIC, 3}) {
      checks.add(check(true, DepthNetworks.ERF, w, DepthNetworks.BIAS, 0.3));
    }
    checks.add(check(true, DepthNetworks.ERF, DepthNetworks.CHAOTIC, 0, 0.3));
    checks.add(check(true, DepthNetworks.RELU, 1.5, 0.1, -0.9));
    checks.add(check(true, tanh, 0.5, DepthNetworks.BIAS, 0.3));
    checks.add(check(true, tanh, 3, DepthNetworks.BIAS, 0.3));
    checks.add(check(false, DepthNetworks.ERF, DepthNetworks.CRITICAL, DepthNetworks.BIAS, 0.3));
    checks.add(check(false, DepthNetworks.ERF, DepthNetworks.CHAOTIC, DepthNetworks.BIAS, 1));
    return checks;
  }

  private static Check check(boolean assumed, Dual phi, double w, double b, double c0) {
    return Check.of(assumed, sides(phi, w, b, c0))
        .with("φ", phi.name())
        .with("σ_w²", w)
        .with("σ_b²", b)
        .with("c₀", c0);
  }

  /// From variances 1 and 2, or, for parallel inputs, twice 1.
  static Sides sides(Dual phi, double w, double b, double c0) {
    var at = MeanFieldTheory.solve(phi, w, b);
    double other = c0 == 1 ? 1 : 2;
    var recursion = new PairRecursion(phi, w, b);
    Pair deep = recursion.after(DEPTH, Pair.start(1, other, c0 * Math.sqrt(other)));
    return Sides.equal(
        Tensor.vector(deep.k11(), deep.k22(), deep.correlation()),
        Tensor.vector(at.q(), at.q(), at.c()),
        1e-9,
        "slopes to the power of 600 are below 10⁻¹⁰ here; the rest is rounding");
  }
}
