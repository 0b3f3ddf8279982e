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
import tacit.measures.margin.NormalizedMargins;
import tacit.measures.norm.MarginNormalization;
import tacit.measures.norm.MarginScales;

/// Two usual scales put a margin in this order,
///
/// ```text
/// q / ‖θ‖^K ≤ K^{−K/2} q / Π_k ‖W_k‖   for q ≥ 0
/// ```
///
/// with equality where all layers have the same norm.
///
/// Proof: `Π ‖W_k‖² ≤ (Σ ‖W_k‖²/K)^K`, the inequality of the geometric and the arithmetic mean.
///
/// - Measured: the margin by the norm of all parameters
/// - Claimed: the margin by the product of the layers' norms, times `K^{−K/2}`
@Claim(
    id = "derived-power-of-norms",
    statement =
        "A margin divided by the K-th power of the parameter norm is at most K^(−K/2) times the"
            + " margin divided by the product of the norms of the K layers.",
    assumption = "The margin is not below 0.",
    source = "Tacit; the geometric mean is at most the arithmetic mean",
    status = Status.DERIVED)
public record PowerOfNorms() implements Theorem {
  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int depth = 1; depth <= 4; depth++) {
      checks.add(check(Check.inside(sides(weights(depth, 1), 2)), depth, 1, 2));
      checks.add(check(Check.inside(sides(weights(depth, 3), 2)), depth, 3, 2));
    }
    checks.add(check(Check.outside(sides(weights(3, 3), -2)), 3, 3, -2));
    return checks;
  }

  private static Check check(Check check, int depth, double ratio, double margin) {
    return check.with("K", depth).with("norm from layer to layer", ratio).with("q", margin);
  }

  /// Drawn weights whose norms grow by a ratio from layer to layer.
  static List<Tensor> weights(int depth, double ratio) {
    List<Tensor> weights = new ArrayList<>();
    for (int k = 0; k < depth; k++) {
      double[] w = Tensor.gaussian(new Seed(k).generator(), 3, 3).toDoubles();
      double square = 0;
      for (double each : w) square += each * each;
      for (int i = 0; i < w.length; i++) w[i] *= Math.pow(ratio, k) / Math.sqrt(square);
      weights.add(Tensor.matrix(new double[][] {w}));
    }
    return weights;
  }

  static Sides sides(List<Tensor> weights, double margin) {
    double depth = weights.size();
    double byProduct = margin(weights, margin, MarginNormalization.FROBENIUS_PRODUCT);
    double claimed = Math.pow(depth, -depth / 2) * byProduct;
    return Sides.atMost(
        margin(weights, margin, MarginNormalization.PARAMETER_NORM_POWER),
        claimed,
        1e-13 * Math.abs(claimed),
        "logarithms of a few layers, and their exponentials");
  }

  private static double margin(List<Tensor> weights, double margin, MarginNormalization by) {
    return NormalizedMargins.of(new double[] {margin}, MarginScales.of(weights, by))[0];
  }
}
