// SPDX-License-Identifier: Apache-2.0
package tacit.theory.clones.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.clones.MarginDensity;
import tacit.theory.clones.MarginNoiseModel;

/// If a chunk's margin is that of the infinitely wide network plus `(s/√w) ξ`, and the margins of
/// that have the density `p`, the error of chunks exceeds its limit by
///
/// ```text
/// s/√(2πw) [p(0⁺) − p(0⁻)] + s²/(4w) [p′(0⁺) + p′(0⁻)] + s³/(3√(2π) w^{3/2}) [p″(0⁺) − p″(0⁻)] + …
/// ```
///
/// Proof: with `τ = s/√w` it is `τ ∫ (p(τu) − p(−τu)) Φ(−u) du` over `u > 0`; write `p` as its
/// series on either side, and `∫ uᵏ Φ(−u) du = E[Z₊^{k+1}]/(k + 1)`.
///
/// - Measured: the integral, by quadrature
/// - Claimed: two terms or three, from derivatives by hand
///
/// Outside, chunks of so few neurons that the noise is wider than the density.
@Claim(
    id = "derived-chunk-error-series",
    statement =
        "The error of chunks with margins m + (s/√w) ξ exceeds its limit by s/√(2πw) [p(0⁺) − p(0⁻)]"
            + " + s²/(4w) [p′(0⁺) + p′(0⁻)] + O(w^(−3/2)).",
    assumption = "The noise s/√w is small beside the scale on which p changes.",
    source = "Tacit; the series of p on either side of 0",
    status = Status.DERIVED,
    figure = "mitosis/margins")
public record ErrorSeries() implements Theorem {
  private static final MarginDensity NORMAL = MarginDensity.normal(1, 1);
  private static final MarginDensity UNIFORM = MarginDensity.uniform(0, 1);
  private static final MarginDensity EXPONENTIAL = MarginDensity.exponential(1);

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int w : new int[] {64, 256}) {
      double few = 64.0 / w; // the next term falls as w^-2, or w^-1.5 where p'' jumps
      checks.add(check(true, NORMAL, "N(1, 1)", w, 2, 1e-4 * few * few));
      checks.add(check(true, UNIFORM, "U(0, 1)", w, 2, 1e-4 * few * few));
      checks.add(check(true, EXPONENTIAL, "exp(-m)", w, 2, 3e-4 * few * Math.sqrt(few)));
      checks.add(check(true, EXPONENTIAL, "exp(-m)", w, 3, 2e-5 * few * few));
    }
    checks.add(check(false, NORMAL, "N(1, 1)", 1, 2, 1e-4));
    checks.add(check(false, UNIFORM, "U(0, 1)", 1, 2, 1e-4));
    checks.add(check(false, EXPONENTIAL, "exp(-m)", 1, 3, 1e-4));
    return checks;
  }

  private static Check check(
      boolean inside, MarginDensity density, String name, int w, int terms, double tolerance) {
    return Check.of(inside, sides(density, w, terms, tolerance))
        .with("p", name)
        .with("w", w)
        .with("terms", terms);
  }

  /// With `s = 1`.
  static Sides sides(MarginDensity density, double w, int terms, double tolerance) {
    var model = new MarginNoiseModel(density, 1);
    return Sides.equal(
        model.excessError(w),
        model.asymptote(w, terms),
        tolerance,
        "the next term: 0.061 w^-2 for N(1, 1), 0.13 w^-1.5 where p'' jumps by 1, w^-2 / 16 after that");
  }
}
