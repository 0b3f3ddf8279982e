// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

import java.util.function.DoubleUnaryOperator;

/// Dual of any `φ` by Gauss-Hermite quadrature with nodes `xᵢ` and weights `wᵢ` for `e^−x²`
///
/// ```text
/// T ≈ 1/π Σᵢⱼ wᵢ wⱼ φ(√(2k₁₁) xᵢ) φ(k₁₂ √(2/k₁₁) xᵢ + √(2(k₂₂ − k₁₂²/k₁₁)) xⱼ),   Ṫ with φ′
/// ```
///
/// Exact for polynomials of degree below the number of nodes. For `tanh` and the like
/// [QuadratureDual] converges far faster; for kinked functions neither does.
///
/// @source Golub & Welsch 1969; Novak et al. 2020, code
public final class GaussHermiteDual implements Dual {
  private final DoubleUnaryOperator function;
  private final DoubleUnaryOperator derivative;
  private final PlaneRule rule;

  /// The dual of `function`, whose derivative is `derivative`, by `nodes` times `nodes` points.
  public GaussHermiteDual(DoubleUnaryOperator function, DoubleUnaryOperator derivative, int nodes) {
    if (nodes < 1) {
      throw new IllegalArgumentException(
          "gauss_hermite: there are " + nodes + " nodes; give at least 1");
    }
    this.function = function;
    this.derivative = derivative;
    this.rule = PlaneRule.gaussHermite(nodes);
  }

  @Override
  public String name() {
    return "gauss_hermite";
  }

  @Override
  public double value(double k12, double k11, double k22) {
    return rule.pair(function, k12, k11, k22);
  }

  @Override
  public double slope(double k12, double k11, double k22) {
    return rule.pair(derivative, k12, k11, k22);
  }

  @Override
  public double variance(double k) {
    return rule.pair(function, k, k, k);
  }

  @Override
  public double varianceSlope(double k) {
    return rule.pair(derivative, k, k, k);
  }

  /// With `φ″` by central differences of `φ′`.
  @Override
  public double curvature(double k) {
    return rule.pair(x -> Differences.first(derivative, x), k, k, k);
  }
}
