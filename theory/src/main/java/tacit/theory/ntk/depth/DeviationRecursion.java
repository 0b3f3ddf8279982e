// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

import tacit.theory.ntk.dual.ErfDual;
import tacit.theory.ntk.dual.ReluDual;

/// The recursions of kernel and tangent kernel for what is left of the difference between inputs,
/// `h = 1 − c`, `δK = q* h` and `δΘ = Θ_aa − Θ_ab`:
///
/// ```text
/// δK′ = q* − C(1 − h) q*,   h′ = δK′/q*,   Θ_aa′ = q* + χ₁ Θ_aa
/// δΘ′ = δK′ + χ₁ δΘ + (χ₁ − χ(1 − h)) (Θ_aa − δΘ)
/// ```
///
/// with the old `h`, `Θ_aa`, `δΘ` on the right. In the ordered phase `h` shrinks like `χ₁ˡ`. Past
/// `h ≈ 10⁻¹⁶` the correlation `1 − h` rounds to 1, and kernels computed from it are noise; `h`
/// itself is a plain small number, with all its digits down to `10⁻³⁰⁸`.
///
/// Inputs have equal norms, `K_aa = q*` from the start, and `Θ = K` after the first dense layer.
///
/// @source Tacit
public record DeviationRecursion(DeviationMap map) {
  /// For `erf`.
  public static DeviationRecursion erf(double weightVariance, double biasVariance) {
    double q = bounded("erf", MeanFieldTheory.solve(erf(), weightVariance, biasVariance).q());
    return new DeviationRecursion(new ErfDeviation(weightVariance, q));
  }

  /// For the rectifier.
  public static DeviationRecursion relu(double weightVariance, double biasVariance) {
    var relu = ReluDual.relu();
    double q = bounded("relu", MeanFieldTheory.solve(relu, weightVariance, biasVariance).q());
    return new DeviationRecursion(new ReluDeviation(weightVariance, q));
  }

  private static ErfDual erf() {
    return new ErfDual(1, 1, 0);
  }

  private static double bounded(String name, double q) {
    if (q > 0 && Double.isFinite(q)) return q;
    throw new IllegalArgumentException(
        "deviations: the variance of %s goes to %s with depth, not to a positive number; raise the bias variance or change the weight variance"
            .formatted(name, q == 0 ? "0" : "infinity"));
  }

  /// After the first dense layer, for two inputs of correlation `1 − h`.
  public Deviation start(double h) {
    if (!(h >= 0 && h <= 2)) {
      throw new IllegalArgumentException(
          "deviations: h is %s; it is 1 less a correlation, so between 0 and 2".formatted(h));
    }
    double q = map.q();
    return new Deviation(h, q * h, q * h, q);
  }

  /// One block of activation and dense layer further.
  public Deviation next(Deviation at) {
    double deltaK = map.deltaK(at.h()), gap = map.chiGap(at.h());
    double deltaTheta = deltaK + map.chi1() * at.deltaTheta() + gap * at.thetaOffDiagonal();
    return new Deviation(deltaK / map.q(), deltaK, deltaTheta, map.q() + map.chi1() * at.theta());
  }

  /// After `depth` blocks, for two inputs that start with correlation `c0`.
  public Deviation after(int depth, double c0) {
    Deviation at = start(1 - c0);
    for (int l = 0; l < depth; l++) at = next(at);
    return at;
  }
}
