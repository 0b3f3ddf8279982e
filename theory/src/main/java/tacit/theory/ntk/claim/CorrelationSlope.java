// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.ntk.dual.Dual;
import tacit.theory.ntk.dual.QuadratureDual;
import tacit.theory.ntk.dual.SignDual;

/// The slope of the correlation map is the growth of gradients, `C′(c) = χ(c) = σ_w² Ṫ(c q; q, q)`.
///
/// Proof: differentiate `E[φ(u) φ(v)]` by the covariance of `u` and `v`; for Gaussian variables
/// that is `E[φ′(u) φ′(v)]`, by parts. A jump of `φ` has no `φ′` that could stand for it.
///
/// - Measured: `(C(c + δ) − C(c − δ))/2δ`, `δ = 10⁻⁴`
/// - Claimed: `χ(c)`
@Claim(
    id = "schoenholz2017-correlation-slope",
    statement = "The slope of the correlation map is C′(c) = χ(c) = σ_w² E[φ′(u) φ′(v)].",
    assumption = "φ has no jump.",
    source = "Schoenholz et al. 2017, Deep information propagation, section 3",
    status = Status.RECALL)
public record CorrelationSlope() implements Theorem {
  private static final double Q = 0.7, W = 1.5, STEP = 1e-4;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (double c : new double[] {-0.5, 0.3, 0.9}) {
      for (Dual phi : List.of(DepthNetworks.ERF, DepthNetworks.RELU, QuadratureDual.tanh())) {
        checks.add(check(true, phi, c));
      }
      checks.add(check(false, new SignDual(false), c));
    }
    return checks;
  }

  private static Check check(boolean assumed, Dual phi, double c) {
    return Check.of(assumed, sides(phi, Q, c)).with("φ", phi.name()).with("c", c);
  }

  static Sides sides(Dual phi, double q, double c) {
    DoubleUnaryOperator map = x -> W * phi.value(x * q, q, q) / q;
    double measured = (map.applyAsDouble(c + STEP) - map.applyAsDouble(c - STEP)) / (2 * STEP);
    return Sides.equal(
        measured,
        W * phi.slope(c * q, q, q),
        1e-6,
        "a central difference misses C‴ δ²/6, with C‴ < 100 here, and rounds by 10⁻¹⁶/δ");
  }
}
