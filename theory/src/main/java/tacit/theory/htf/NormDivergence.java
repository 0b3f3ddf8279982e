// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import java.util.Arrays;
import java.util.function.Consumer;

/// A completion in which the loss falls only if every norm grows: `W` is `2 × 2`, its entries `W₀₁
/// = W₁₀ = 1` and `W₁₁ = 0` are observed, and `ℓ` is half the sum of their squared errors. If `det
/// W > 0` then, for `ℓ < 1/2`,
///
/// ```text
/// |W₀₀| > 1/√(2ℓ) − 2
/// ```
///
/// Proof. `W₀₀ W₁₁ > W₀₁ W₁₀ ≥ (1 − √(2ℓ))²` and `|W₁₁| ≤ √(2ℓ)`; divide.
///
/// Gradient flow on a deep factorization never lets the determinant change its sign, so with `ℓ →
/// 0` the norms go to infinity while the smaller singular value goes to 0: the rank is what is kept
/// small.
///
/// @param step of the descent, from 0
/// @param loss `ℓ`
/// @param corner the entry that is not observed
/// @param determinant `det W`; at depth 2 its exact value soon is below what rounding leaves
/// @source Razin & Cohen 2020, section 3, from memory; the constants are derived here
public record NormDivergence(long step, double loss, double corner, double determinant) {
  /// The least `|W₀₀|` at that loss, `1/√(2ℓ) − 2`. It says something for `0 < ℓ < 1/2`.
  public static double leastCorner(double loss) {
    if (!(loss > 0 && loss < 0.5)) {
      throw new IllegalArgumentException(
          "norm divergence: the bound is for losses between 0 and 1/2, got " + loss);
    }
    return 1 / Math.sqrt(2 * loss) - 2;
  }

  /// Gradient descent on `W = W_L ⋯ W₁` from `W_l = α I`, every iterate from the start on.
  public static void descend(
      int depth, double alpha, double rate, long steps, Consumer<NormDivergence> listener) {
    if (depth < 1) {
      throw new IllegalArgumentException(
          "norm divergence: a depth of " + depth + "; a product needs at least 1 factor");
    }
    double[][] factors = new double[depth][];
    Arrays.setAll(factors, _ -> new double[] {alpha, 0, 0, alpha});
    descend(factors, rate, steps, listener);
  }

  /// The same from other factors, `W₁` first, each as `[w₀₀, w₀₁, w₁₀, w₁₁]`.
  public static void descend(
      double[][] start, double rate, long steps, Consumer<NormDivergence> listener) {
    double[][] factors = Arrays.stream(start).map(double[]::clone).toArray(double[][]::new);
    for (long step = 0; ; step++) {
      double[] w = product(factors, 0, factors.length);
      var here = new NormDivergence(step, loss(w), w[0], w[0] * w[3] - w[1] * w[2]);
      if (!Double.isFinite(here.loss())) {
        throw new ArithmeticException(
            "norm divergence: the loss is not finite at step %d with a rate of %s; lower the rate"
                .formatted(step, rate));
      }
      listener.accept(here);
      if (step == steps) return;
      factors = stepped(factors, slope(w), rate);
    }
  }

  static double loss(double[] w) {
    double[] slope = slope(w);
    return (slope[1] * slope[1] + slope[2] * slope[2] + slope[3] * slope[3]) / 2;
  }

  /// `∇ℓ(W)`: the errors where observed.
  private static double[] slope(double[] w) {
    return new double[] {0, w[1] - 1, w[2] - 1, w[3]};
  }

  /// `W_l − η (W_L ⋯ W_{l+1})ᵀ ∇ℓ (W_{l−1} ⋯ W₁)ᵀ` for all factors at once.
  private static double[][] stepped(double[][] factors, double[] slope, double rate) {
    double[][] next = new double[factors.length][];
    for (int l = 0; l < factors.length; l++) {
      double[] left = transposed(product(factors, l + 1, factors.length));
      double[] right = transposed(product(factors, 0, l));
      double[] gradient = times(times(left, slope), right);
      next[l] = new double[4];
      for (int i = 0; i < 4; i++) next[l][i] = factors[l][i] - rate * gradient[i];
    }
    return next;
  }

  /// `W_{to} ⋯ W_{from+1}`, the identity if there is none.
  private static double[] product(double[][] factors, int from, int to) {
    double[] product = {1, 0, 0, 1};
    for (int l = from; l < to; l++) product = times(factors[l], product);
    return product;
  }

  private static double[] times(double[] a, double[] b) {
    return new double[] {
      a[0] * b[0] + a[1] * b[2],
      a[0] * b[1] + a[1] * b[3],
      a[2] * b[0] + a[3] * b[2],
      a[2] * b[1] + a[3] * b[3]
    };
  }

  private static double[] transposed(double[] a) {
    return new double[] {a[0], a[2], a[1], a[3]};
  }
}
