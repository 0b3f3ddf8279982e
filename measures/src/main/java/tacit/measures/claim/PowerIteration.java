// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.norm.SpectralNorm;

/// Power iteration finds the spectral norm, of which spectral margins and complexities are made,
///
/// ```text
/// v ← Aᵀ A v / ‖Aᵀ A v‖,   ‖A v‖ → σ₁   unless v starts at right angles to v₁
/// ```
///
/// Proof: in the basis of right singular vectors a step multiplies the coordinates by `σᵢ²`. The
/// part along those of smaller values falls as `(σᵢ/σ₁)²` a step, if there is a part along `v₁` at
/// all.
///
/// - Measured: [SpectralNorm#byPowerIteration], from ones with a jitter, or from ones alone
/// - Claimed: the largest singular value of the decomposition
@Claim(
    id = "derived-power-iteration",
    statement = "‖A v‖ tends to the largest singular value of A under steps v ← AᵀA v / ‖AᵀA v‖.",
    assumption =
        "The start is not at right angles to the first right singular vector, as ones are for the"
            + " matrix with rows (1, 0), (0, 1), (1, −1).",
    source = "Tacit; coordinates in the basis of right singular vectors",
    status = Status.DERIVED)
public record PowerIteration() implements Theorem {
  private static final Tensor TRAP = Tensor.matrix(new double[][] {{1, 0}, {0, 1}, {1, -1}});

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    checks.add(check(Check.inside(sides(TRAP, SpectralNorm.JITTER)), "(3, 2)", "with jitter"));
    for (int n : new int[] {4, 32}) {
      Tensor drawn = Tensor.gaussian(new Seed(n).generator(), n, 2 * n);
      String shape = drawn.shape().toString();
      checks.add(check(Check.inside(sides(drawn, SpectralNorm.JITTER)), shape, "with jitter"));
    }
    checks.add(check(Check.outside(sides(TRAP, 0)), "(3, 2)", "ones alone"));
    return checks;
  }

  private static Check check(Check check, String shape, String start) {
    return check.with("A", shape).with("start", start);
  }

  static Sides sides(Tensor matrix, double jitter) {
    double exact = SpectralNorm.of(matrix);
    return Sides.equal(
        SpectralNorm.byPowerIteration(matrix, jitter),
        exact,
        1e-9 * exact,
        "it stops at a change of 1e-12 a step; the rest is up to a thousand such steps");
  }
}
