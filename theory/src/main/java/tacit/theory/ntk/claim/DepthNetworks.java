// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.claim;

import java.util.function.IntToDoubleFunction;
import tacit.theory.ntk.depth.DeviationRecursion;
import tacit.theory.ntk.depth.MeanField;
import tacit.theory.ntk.depth.MeanFieldTheory;
import tacit.theory.ntk.depth.Pair;
import tacit.theory.ntk.depth.PairRecursion;
import tacit.theory.ntk.dual.Dual;
import tacit.theory.ntk.dual.ErfDual;
import tacit.theory.ntk.dual.ReluDual;

/// The networks at which the claims about depth are checked: `erf` at `σ_b² = 0.05` in three
/// phases, and the rectifier.
final class DepthNetworks {
  static final Dual ERF = new ErfDual(1, 1, 0), RELU = ReluDual.relu();
  static final double BIAS = 0.05, ORDERED = 1.25, CHAOTIC = 2;

  /// On the critical line, to the last digits.
  static final double CRITICAL = MeanFieldTheory.criticalWeightVariance(ERF, BIAS);

  private DepthNetworks() {}

  /// Where `erf` settles.
  static MeanField erf(double weightVariance) {
    return MeanFieldTheory.solve(ERF, weightVariance, BIAS);
  }

  /// Two inputs of `erf` after `depth` blocks, of variance `q*` and correlation `c0` at first.
  static Pair pair(double weightVariance, double c0, int depth) {
    double q = erf(weightVariance).q();
    return new PairRecursion(ERF, weightVariance, BIAS).after(depth, Pair.start(q, q, c0 * q));
  }

  static DeviationRecursion deviations(double weightVariance) {
    return DeviationRecursion.erf(weightVariance, BIAS);
  }

  /// The slope of the least squares line through `(x(l), y(l))`, `from ≤ l ≤ to`.
  static double slope(int from, int to, IntToDoubleFunction x, IntToDoubleFunction y) {
    double n = to - from + 1, meanX = 0, meanY = 0, xx = 0, xy = 0;
    for (int l = from; l <= to; l++) {
      meanX += x.applyAsDouble(l) / n;
      meanY += y.applyAsDouble(l) / n;
    }
    for (int l = from; l <= to; l++) {
      double dx = x.applyAsDouble(l) - meanX;
      xx += dx * dx;
      xy += dx * (y.applyAsDouble(l) - meanY);
    }
    return xy / xx;
  }
}
