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
import tacit.measures.norm.WeightNorms;

/// A network moves its output no further than its input times the product of the spectral norms,
///
/// ```text
/// ‖f(x) − f(y)‖ ≤ Π_k s_k ‖x − y‖,   s_k = σ₁(W_k)
/// ```
///
/// which is why spectral complexity begins with that product.
///
/// Proof: `‖W (x − y)‖ ≤ σ₁ ‖x − y‖`, and a rectifier brings no two numbers further apart; from
/// layer to layer.
///
/// - Measured: `‖f(x) − f(y)‖`, of rectifiers times a slope
/// - Claimed: the product; it is reached in networks with one positive weight a layer
@Claim(
    id = "derived-lipschitz-product",
    statement =
        "‖f(x) − f(y)‖ is at most ‖x − y‖ times the product of the spectral norms of the weights.",
    assumption = "The activation has slopes of at most 1, as the rectifier.",
    source = "Tacit; from layer to layer",
    status = Status.DERIVED)
public record LipschitzProduct() implements Theorem {
  private static final int DEPTH = 3;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int width : new int[] {1, 2, 8}) {
      checks.add(check(Check.inside(sides(new Seed(width), width, 1)), width, 1));
    }
    checks.add(check(Check.outside(sides(new Seed(1), 1, 2)), 1, 2));
    return checks;
  }

  private static Check check(Check check, int width, double slope) {
    return check.with("width", width).with("slope", slope);
  }

  static Sides sides(Seed seed, int width, double slope) {
    var random = seed.generator();
    List<Tensor> weights = new ArrayList<>();
    for (int k = 0; k < DEPTH; k++) {
      weights.add(
          width == 1 ? Tensor.uniform(random, 1, 2, 1, 1) : Tensor.gaussian(random, width, width));
    }
    double[] x = random.doubles(width, 1, 2).toArray(), y = random.doubles(width, 1, 2).toArray();
    double bound = Math.exp(WeightNorms.of(weights).logSpectralProduct()) * distance(x, y);
    double[] fx = outputs(weights, x, slope), fy = outputs(weights, y, slope);
    return Sides.atMost(distance(fx, fy), bound, 1e-13 * bound, "products of a few numbers");
  }

  private static double[] outputs(List<Tensor> weights, double[] x, double slope) {
    double[] h = x;
    for (int k = 0; k < weights.size(); k++) {
      double[] z = new double[weights.get(k).shape().size(0)];
      for (int i = 0; i < z.length; i++) {
        for (int j = 0; j < h.length; j++) z[i] += weights.get(k).get(i, j) * h[j];
        if (k < weights.size() - 1) z[i] = slope * Math.max(z[i], 0);
      }
      h = z;
    }
    return h;
  }

  private static double distance(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) sum += (x[i] - y[i]) * (x[i] - y[i]);
    return Math.sqrt(sum);
  }
}
