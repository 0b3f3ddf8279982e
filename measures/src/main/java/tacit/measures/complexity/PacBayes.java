// SPDX-License-Identifier: Apache-2.0
package tacit.measures.complexity;

import java.util.Arrays;

/// Bounds in the manner of PAC-Bayes of a network that tolerates noise `σ` or a box `α`, without
/// the factors that are the same for all networks. With `ω` weights, moved by `r` from the center
/// of the prior, and `m` samples:
///
/// ```text
/// noise            ‖r‖²/(4σ²) + ln(m/σ) + 10
/// worst case       ‖r‖² ln(2ω)/(4α²) + ln(m/α) + 10
/// noise by magnitude, q the weights or their moves
///   ¼ Σⱼ ln[(ε² + (σ′² + 1) ‖r‖²/ω) / (ε² + σ′² qⱼ²)] + ln(m/σ′) + 10
/// worst case by magnitude, at the confidence 1 − δ
///   ¼ Σⱼ ln[(ε² + (α′² + 4 ln(2ω/δ)) ‖r‖²/ω) / (ε² + α′² rⱼ²)] + ln(m/δ) + 10
/// ```
///
/// where `ε = 10⁻³`.
///
/// @source Jiang et al. 2020, Fantastic Generalization Measures, by the public code of Dziugaite et
///   al. 2020; the two worst cases from memory
public final class PacBayes {
  /// The usual `δ`.
  public static final double DELTA = 0.01;

  private static final double EPSILON = 1e-3;
  private static final double LAST_TERM = 10;

  private PacBayes() {}

  public static double noise(double[] r, double sigma, int samples) {
    return squared(r) / (4 * sigma * sigma) + Math.log(samples / sigma) + LAST_TERM;
  }

  public static double worstCase(double[] r, double alpha, int samples) {
    double perWeight = squared(r) * Math.log(2.0 * r.length) / (4 * alpha * alpha);
    return perWeight + Math.log(samples / alpha) + LAST_TERM;
  }

  public static double noiseByMagnitude(double[] r, double[] q, double sigmaPrime, int samples) {
    double sum = sumOfLogs(r, q, sigmaPrime, 1);
    return sum / 4 + Math.log(samples / sigmaPrime) + LAST_TERM;
  }

  public static double worstCaseByMagnitude(
      double[] r, double alphaPrime, int samples, double delta) {
    if (!(delta > 0 && delta < 1)) {
      throw Trained.refusal("delta is %s; give a number between 0 and 1".formatted(delta));
    }
    double sum = sumOfLogs(r, r, alphaPrime, 4 * Math.log(2.0 * r.length / delta));
    return sum / 4 + Math.log(samples / delta) + LAST_TERM;
  }

  /// `Σⱼ ln[(ε² + (s² + c) ‖r‖²/ω) / (ε² + s² qⱼ²)]`.
  private static double sumOfLogs(double[] r, double[] q, double s, double c) {
    double e2 = EPSILON * EPSILON, s2 = s * s;
    double above = Math.log(e2 + (s2 + c) * squared(r) / r.length);
    return Arrays.stream(q).map(qj -> above - Math.log(e2 + s2 * qj * qj)).sum();
  }

  private static double squared(double... x) {
    return Arrays.stream(x).map(xj -> xj * xj).sum();
  }
}
