// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.ntk.dual.Dual;

/// The slope of a dual activation is the dual of the slope,
///
/// ```text
/// ∂/∂k₁₂ E[φ(u) φ(v)] = E[φ′(u) φ′(v)]
/// ```
///
/// Proof: the normal density `p` satisfies `∂p/∂k₁₂ = ∂²p/∂u∂v`; integrate by parts twice.
///
/// - Measured: `∂T/∂k₁₂` by differences
/// - Claimed: `Ṫ` by its own formula
///
/// A jump is lost: for the sign, `φ′ = 0` at every point where there is a derivative.
///
/// @source Price 1958, A useful theorem for nonlinear devices having Gaussian inputs
@Claim(
    id = "price1958-dual-slope",
    statement =
        "For jointly normal u and v the derivative of E[φ(u)φ(v)] by their covariance is"
            + " E[φ′(u)φ′(v)].",
    assumption = "φ is the integral of its derivative: kinks are allowed, jumps are not.",
    source = "Price 1958, equation (2), for two variables and one derivative",
    status = Status.RECALL)
public record DualSlope() implements Theorem {
  private static final int PAIRS = 100;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    var pairs = DrawnPair.many(new Seed(0), PAIRS);
    for (var each : Activated.smooth()) checks.add(check(each, true, pairs));
    for (var each : Activated.kinked()) checks.add(check(each, each.degree() > 0, pairs));
    return checks;
  }

  private static Check check(Activated each, boolean continuous, List<DrawnPair> pairs) {
    return Check.of(continuous, sides(each.dual(), pairs)).with("activation", each.name());
  }

  static Sides sides(Dual dual, List<DrawnPair> pairs) {
    double[] slopes = DrawnPair.all(pairs, dual::slope).toDoubles();
    double[] differences =
        pairs.stream().mapToDouble(pair -> pair.difference(dual::value)).toArray();
    double largest = Arrays.stream(slopes).map(Math::abs).max().orElse(0);
    return Sides.equal(
        Tensor.vector(differences),
        Tensor.vector(slopes),
        1e-8 * (1 + largest),
        "the fourth power of the spacing 1/256, and a rounding divided by it");
  }
}
