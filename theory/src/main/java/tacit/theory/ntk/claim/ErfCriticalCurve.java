// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.ntk.depth.ErfCriticalLine;
import tacit.theory.ntk.depth.MeanFieldTheory;
import tacit.theory.ntk.dual.Dual;
import tacit.theory.ntk.dual.QuadratureDual;

/// The critical line of `erf` in closed form,
///
/// ```text
/// σ_w² = (π/4) √(1 + 4q),   σ_b² = q − ½ √(1 + 4q) arcsin(2q/(1 + 2q)),   q > 0
/// ```
///
/// Proof: put `σ_w²` from `χ₁ = 1` into `q = Q(q)`.
///
/// - Measured: the root of `χ₁(σ_w²) = 1`, each `χ₁` at its own root of `q = Q(q)`
/// - Claimed: the curve's point with that `σ_b²`
@Claim(
    id = "derived-erf-critical-line",
    statement =
        "The critical line of erf is σ_w² = (π/4) √(1 + 4q), σ_b² = q − ½ √(1 + 4q) arcsin(2q/(1 +"
            + " 2q)), for q > 0.",
    assumption = "The activation is erf.",
    source = "Tacit; χ₁ = 1 put into the fixed point of variance",
    figure = "trainability/phase-plane",
    status = Status.DERIVED)
public record ErfCriticalCurve() implements Theorem {
  private static final double TOLERANCE = 1e-9;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (double b : new double[] {0.01, 0.05, 0.5}) {
      checks.add(Check.inside(sides(DepthNetworks.ERF, b)).with("φ", "erf").with("σ_b²", b));
    }
    var tanh = Check.outside(sides(QuadratureDual.tanh(), 0.05));
    checks.add(tanh.with("φ", "tanh").with("σ_b²", 0.05));
    return checks;
  }

  static Sides sides(Dual phi, double biasVariance) {
    return Sides.equal(
        MeanFieldTheory.criticalWeightVariance(phi, biasVariance),
        ErfCriticalLine.atBiasVariance(biasVariance).weightVariance(),
        TOLERANCE,
        "two nested roots, each to a few roundings that grow by 1/(dχ₁/dσ_w²) < 10³");
  }
}
