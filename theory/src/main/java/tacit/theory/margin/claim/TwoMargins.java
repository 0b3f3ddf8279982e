// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.margin.PerSampleEquilibrium;

/// If descent with weight decay `λ` rests for every single point, each margin solves `m e^{−ρm} =
/// λρ`, so it has one of two values; see [PerSampleEquilibrium]. They exist if `λρ² ≤ 1/e`, and one
/// is below `1/ρ`, the other above. So margins that are all above `1/ρ` are equal.
///
/// - Measured: `m e^{−ρm}` at both values from Lambert's `W`, or, where there is none, its largest
///   value, that at `m = 1/ρ`
/// - Claimed: `λρ`
@Claim(
    id = "derived-two-margins",
    statement =
        "If descent with weight decay rests for every single point, each normalized margin solves"
            + " m e^{−ρm} = λρ and is one of two numbers, −W(−λρ²)/ρ, on either side of 1/ρ.",
    assumption = "Exponential loss, directions of norm 1, λρ² ≤ 1/e.",
    source = "Tacit; rest for every batch is the argument of Poggio & Cooper 2020",
    status = Status.DERIVED)
public record TwoMargins() implements Theorem {
  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (double rho : new double[] {0.5, 2, 10}) {
      for (double share : new double[] {0.01, 0.5, 0.999}) {
        checks.add(check(rho, share / Math.E / (rho * rho)));
      }
    }
    checks.add(check(2, 1.2 / Math.E / 4));
    return checks;
  }

  private static Check check(double rho, double lambda) {
    return Check.of(lambda * rho * rho <= 1 / Math.E, sides(rho, lambda))
        .with("ρ", rho)
        .with("λ", lambda);
  }

  static Sides sides(double rho, double lambda) {
    double[] roots = PerSampleEquilibrium.roots(rho, lambda);
    double[] margins = roots.length == 0 ? new double[] {1 / rho} : roots;
    double[] pulls = Arrays.stream(margins).map(m -> PerSampleEquilibrium.pull(rho, m)).toArray();
    double[] claimed = new double[pulls.length];
    Arrays.fill(claimed, lambda * rho);
    return Sides.equal(
        Tensor.vector(pulls),
        Tensor.vector(claimed),
        1e-14 * lambda * rho,
        "a few roundings of ρm, which is at most 7, in the exponent");
  }
}
