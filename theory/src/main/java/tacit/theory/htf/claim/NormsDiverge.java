// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.autodiff.linalg.SymmetricEigen;
import tacit.theory.htf.NormDivergence;

/// Completing a `2 × 2` matrix with `W₀₁ = W₁₀ = 1`, `W₁₁ = 0` and `det W > 0` drives the free
/// entry to infinity: for `ℓ < 1/2`
///
/// ```text
/// 1/√(2ℓ) − 2 ≤ |W₀₀|
/// ```
///
/// - Measured: the left side, from the loss, all along a descent
/// - Claimed: the free entry
///
/// A negative determinant lets the loss fall while all entries stay small. The proof is in the
/// document of [NormDivergence].
@Claim(
    id = "razin2020-norms-diverge",
    statement =
        "If W₀₁ = W₁₀ = 1 and W₁₁ = 0 are fitted to a loss ℓ < 1/2 by a matrix of positive"
            + " determinant, then |W₀₀| ≥ 1/√(2ℓ) − 2: as the loss vanishes every norm diverges.",
    assumption = "det W > 0, which gradient flow from a balanced start keeps.",
    source =
        "Razin & Cohen 2020, Implicit regularization in deep learning may not be explainable by"
            + " norms, from memory; the constants are derived",
    status = Status.RECALL,
    figure = "htf/norm-divergence")
public record NormsDiverge() implements Theorem {
  private static final double RATE = 1e-3;
  private static final int STEPS = 50_000, EVERY = 100;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int depth = 2; depth <= 4; depth++) {
      double alpha = 0.1 * (depth - 1);
      checks.add(check(Check.inside(sides(scaled(depth, alpha), RATE)), depth, "identity"));
      checks.add(check(Check.outside(sides(turned(depth), RATE)), depth, "det W < 0"));
    }
    checks.add(check(Check.inside(sides(root(2, 100, 0.0101), 1e-4)), 2, "W₀₀ = 100"));
    return checks;
  }

  private static Check check(Check check, int depth, String start) {
    return check.with("L", depth).with("start", start);
  }

  /// All along a descent, wherever the loss is below 1/2.
  static Sides sides(double[][] start, double rate) {
    List<NormDivergence> path = new ArrayList<>();
    NormDivergence.descend(start, rate, STEPS, path::add);
    var told = path.stream().filter(at -> at.step() % EVERY == 0 && at.loss() < 0.5).toList();
    return Sides.atMost(
        Tensor.vector(
            told.stream().mapToDouble(at -> NormDivergence.leastCorner(at.loss())).toArray()),
        Tensor.vector(told.stream().mapToDouble(at -> Math.abs(at.corner())).toArray()),
        0,
        "the proof gives away far more than rounding");
  }

  /// `L` factors `α I`.
  static double[][] scaled(int depth, double alpha) {
    double[][] factors = new double[depth][];
    Arrays.setAll(factors, _ -> new double[] {alpha, 0, 0, alpha});
    return factors;
  }

  /// As balanced, but with a negative determinant.
  private static double[][] turned(int depth) {
    double[][] factors = scaled(depth, 0.3);
    factors[0][3] = -0.3;
    return factors;
  }

  /// `L` equal factors of `[[w₀₀, 1], [1, w₁₁]]`, whose eigenvalues are positive.
  static double[][] root(int depth, double w00, double w11) {
    var eigen = SymmetricEigen.of(Tensor.matrix(new double[] {w00, 1}, new double[] {1, w11}));
    double[] root = new double[4];
    for (int i = 0; i < 4; i++) {
      for (int k = 0; k < 2; k++) {
        double power = Math.pow(eigen.lambda().get(k), 1.0 / depth);
        root[i] += power * eigen.v().get(i / 2, k) * eigen.v().get(i % 2, k);
      }
    }
    double[][] factors = new double[depth][];
    Arrays.setAll(factors, _ -> root);
    return factors;
  }
}
