// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import java.util.Arrays;

/// Exponential loss of margins, `L = Σₙ e^{−qₙ}`: a sum, not a mean. What is far below `10⁻³⁰⁰` has
/// a logarithm, `ln L = −q_min + ln Σₙ e^{−(qₙ − q_min)}`.
public final class ExponentialLoss {
  private ExponentialLoss() {}

  /// `ln L`.
  public static double log(double... q) {
    double least = least(q);
    return Math.log(Arrays.stream(q).map(each -> Math.exp(least - each)).sum()) - least;
  }

  /// `wₙ = e^{−qₙ} / L`, each point's part in the gradient of `ln L`.
  public static double[] shares(double... q) {
    double least = least(q);
    double[] w = Arrays.stream(q).map(each -> Math.exp(least - each)).toArray();
    double sum = Arrays.stream(w).sum();
    return Arrays.stream(w).map(each -> each / sum).toArray();
  }

  /// `q_min`.
  static double least(double... q) {
    return Arrays.stream(q).min().orElseThrow();
  }
}
