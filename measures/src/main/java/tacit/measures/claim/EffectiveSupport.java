// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import tacit.autodiff.Seed;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.margin.GradientMass;

/// Under the exponential loss the number of samples that count falls as the weights grow, if the
/// normalized margins stay,
///
/// ```text
/// ln N_eff(ρ) = 2 Λ(ρ) − Λ(2ρ),   Λ(ρ) = ln Σ e^{−ρ mᵢ},   and N_eff does not rise with ρ
/// ```
///
/// Proof: `Σ w` and `Σ w²` are `e^{Λ(ρ)}` and `e^{Λ(2ρ)}`. The derivative, `2 (Λ'(ρ) − Λ'(2ρ))`, is
/// not above 0 because `Λ` is convex: a logarithm of a sum of exponentials of straight lines.
///
/// - Measured: `N_eff` of `ρ m`, and of `2ρ m`
/// - Claimed: the formula, and `N_eff` of `ρ m`
///
/// Outside, the margins shrink as `1/ρ²` while the weights grow.
@Claim(
    id = "derived-effective-support",
    statement =
        "With weights e^{−ρ m} of fixed margins the effective number of samples is e^{2Λ(ρ) −"
            + " Λ(2ρ)} with Λ(ρ) = ln Σ e^{−ρ m}, and does not rise with ρ.",
    assumption = "The normalized margins do not change as ρ grows.",
    source = "Tacit; Λ is convex",
    status = Status.DERIVED)
public record EffectiveSupport() implements Theorem {
  private static final int N = 50;

  @Override
  public List<Check> checks() {
    double[] m = DrawnMargins.mixed(new Seed(1), N).sorted();
    List<Check> checks = new ArrayList<>();
    for (double rho : new double[] {0.5, 4, 32}) {
      checks.add(Check.inside(byFormula(m, rho)).with("side", "formula").with("ρ", rho));
      checks.add(check(Check.inside(doubled(m, rho, _ -> 1)), "stay", rho));
      checks.add(check(Check.outside(doubled(m, rho, r -> 1 / r / r)), "fall as 1/ρ²", rho));
    }
    return checks;
  }

  private static Check check(Check check, String margins, double rho) {
    return check.with("side", "doubled ρ").with("margins", margins).with("ρ", rho);
  }

  static Sides byFormula(double[] m, double rho) {
    double claimed = Math.exp(2 * logSum(m, rho) - logSum(m, 2 * rho));
    return Sides.equal(
        support(m, rho),
        claimed,
        1e-12 * claimed,
        "logarithms of the size of ρ m, at most 100, and sums of n numbers");
  }

  static Sides doubled(double[] m, double rho, DoubleUnaryOperator margin) {
    double before = support(m, rho * margin.applyAsDouble(rho));
    return Sides.atMost(
        support(m, 2 * rho * margin.applyAsDouble(2 * rho)),
        before,
        1e-12 * before,
        "sums of n numbers");
  }

  private static double support(double[] m, double scale) {
    return GradientMass.ofExponential(Arrays.stream(m).map(each -> scale * each).toArray())
        .effectiveSupport();
  }

  /// `Λ(ρ)`.
  private static double logSum(double[] m, double rho) {
    return Math.log(Arrays.stream(m).map(each -> Math.exp(-rho * each)).sum());
  }
}
