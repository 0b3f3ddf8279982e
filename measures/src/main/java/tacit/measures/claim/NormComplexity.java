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
import tacit.measures.margin.MarginBound;

/// Networks with `K` layers of norm at most 1 fit random signs no better than
///
/// ```text
/// 𝕽 = E_σ sup_f (1/n) Σ σᵢ f(xᵢ) ≤ (√(2 K ln 2) + 1) √(Σᵢ ‖xᵢ‖²) / n
/// ```
///
/// one number for all networks of an architecture on a data set.
///
/// - Measured: the left side over all `2ⁿ` signs, for the networks with one rectifier a layer,
///   `f(x) = ± c max(⟨w, x⟩, 0)`, `‖w‖ = 1`, on a grid of directions `w`; with `K` layers of norm
///   `r`, `c = r^K`
/// - Claimed: the right side
@Claim(
    id = "golowich2018-norm-complexity",
    statement =
        "The empirical Rademacher complexity of rectifier networks with K layers of Frobenius norm"
            + " at most 1 is at most (√(2 K ln 2) + 1) √(Σ ‖x‖²)/n.",
    assumption = "All layers have norm at most 1.",
    source = "Golowich, Rakhlin & Shamir 2018, Theorem 1, from memory",
    status = Status.RECALL,
    loose = "networks with one rectifier a layer do not gain from depth, and the bound grows by √K")
public record NormComplexity() implements Theorem {
  private static final int N = 8, DIRECTIONS = 360;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int depth = 2; depth <= 4; depth++) {
      checks.add(check(Check.inside(sides(new Seed(1), depth, 1)), depth, 1));
      checks.add(check(Check.outside(sides(new Seed(1), depth, 4)), depth, 4));
    }
    return checks;
  }

  private static Check check(Check check, int depth, double norm) {
    return check.with("K", depth).with("norm of a layer", norm);
  }

  static Sides sides(Seed seed, int depth, double norm) {
    double[] x = Tensor.gaussian(seed.generator(), N, 2).toDoubles();
    double sumOfSquares = 0;
    for (double each : x) sumOfSquares += each * each;
    return Sides.atMost(
        Math.pow(norm, depth) * complexity(x),
        MarginBound.golowich(depth, sumOfSquares, N),
        0,
        "the bound is far above");
  }

  /// Of one rectifier with `‖w‖ = 1`.
  private static double complexity(double[] x) {
    double sum = 0;
    for (int signs = 0; signs < 1 << N; signs++) {
      double best = 0;
      for (int a = 0; a < DIRECTIONS; a++) {
        best = Math.max(best, Math.abs(fit(x, signs, 2 * Math.PI * a / DIRECTIONS)));
      }
      sum += best;
    }
    return sum / (1 << N) / N;
  }

  /// `Σ σᵢ max(⟨w, xᵢ⟩, 0)`, with `w` at an angle and the signs in the bits of a number.
  private static double fit(double[] x, int signs, double angle) {
    double sum = 0;
    for (int i = 0; i < N; i++) {
      double on = x[2 * i] * Math.cos(angle) + x[2 * i + 1] * Math.sin(angle);
      if (on > 0) sum += (signs >> i & 1) == 1 ? on : -on;
    }
    return sum;
  }
}
