// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

import tacit.theory.ntk.dual.Dual;

/// What a layer does to the correlation of two inputs of variance `q`,
///
/// ```text
/// C(c) = (σ_w² T(c q; q, q) + σ_b²) / q
/// ```
///
/// What the dual has to know of `q`, such as coefficients of an expansion, is computed once.
final class CorrelationMap {
  private static final double[] NOTHING = {};

  private final Dual phi;
  private final double weightVariance;
  private final double biasVariance;
  private final double q;
  private final Dual.Marginals marginals;

  CorrelationMap(Dual phi, double weightVariance, double biasVariance, double q) {
    this.phi = phi;
    this.weightVariance = weightVariance;
    this.biasVariance = biasVariance;
    this.q = q;
    this.marginals = phi.marginals(new double[] {q});
  }

  /// `C(c)`.
  double at(double c) {
    double[] k = {c * q};
    phi.row(marginals, 0, 0, marginals, 0, k, NOTHING, 0, 1);
    return (weightVariance * k[0] + biasVariance) / q;
  }
}
