// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

/// The laws of the covariances' spectrum at large depth `l`, for `m` inputs of equal norm: what
/// becomes of a network that trains its last layer only.
///
/// | | ordered | critical | chaotic |
/// |---|---|---|---|
/// | `κ` | `m/(ε̂ χ₁ˡ)` | `m χ₁′ l/2` | `1 + m c*/(1 − c*)` |
/// | `P(K) Y` | 1 | `1/l` | `χ_c*ˡ` |
///
/// In the chaotic phase the signal fades by `χ_c*` a layer, without the help of `χ₁` that the
/// tangent kernel has: covariances forget more slowly.
///
/// @param lambdaMax `λ_max`
/// @param lambdaBulk the other eigenvalues; in the ordered phase for `ε̂ = 1`
/// @param conditionNumber `κ`
/// @param predictorScale `P(K) Y` on centered labels, up to a factor
/// @source Tacit
public record NngpAsymptotics(
    double lambdaMax, double lambdaBulk, double conditionNumber, double predictorScale) {
  public static NngpAsymptotics predict(MeanField at, int m, int depth) {
    double q = at.q(), l = depth;
    return switch (at.phase()) {
      case ORDERED -> of(m * q, q * Math.pow(at.chi1(), l), 1);
      case CRITICAL -> of(m * q, q * criticalDeviation(at, depth), 1 / l);
      case CHAOTIC -> {
        double bulk = q * (1 - at.c());
        yield of(bulk + m * q * at.c(), bulk, Math.pow(at.chiStar(), l));
      }
      case DIVERGENT ->
          throw new IllegalArgumentException(
              "depth laws: variances grow without bound with depth; change the weight variance");
    };
  }

  /// `1 − c_l` on the critical line: `2/(χ₁′ l)`, or for the rectifier `9π²/(2l²)`.
  public static double criticalDeviation(MeanField at, int depth) {
    double l = depth;
    return at.kinked() ? 9 * Math.PI * Math.PI / (2 * l * l) : 2 / (at.chi1Slope() * l);
  }

  private static NngpAsymptotics of(double top, double bulk, double signal) {
    return new NngpAsymptotics(top, bulk, top / bulk, signal);
  }
}
