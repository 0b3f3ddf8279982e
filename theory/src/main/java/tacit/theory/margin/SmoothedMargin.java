// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

/// A margin that gradient flow never lowers once `L < 1`, between two that it may:
///
/// ```text
/// γ̃ = ln(1/L) / ‖θ‖ᴷ,   γ̄ − ln n / ‖θ‖ᴷ ≤ γ̃ ≤ γ̄ = q_min / ‖θ‖ᴷ
/// ```
///
/// - `L = Σₙ e^{−qₙ}`, a sum over the `n` points
/// - `K`, the degree of homogeneity of the network in all its weights `θ`
///
/// @param value `γ̃`
/// @param normalized `γ̄`
/// @param slack `ln n / ‖θ‖ᴷ`
/// @source Lyu & Li 2020, Theorem 4.1 and section 4, from memory
public record SmoothedMargin(double value, double normalized, double slack) {
  public static SmoothedMargin of(double parameterNorm, int degree, double... q) {
    double scale = scale(parameterNorm, degree);
    return new SmoothedMargin(
        -ExponentialLoss.log(q) / scale,
        ExponentialLoss.least(q) / scale,
        Math.log(q.length) / scale);
  }

  /// `−ln(eᴸ − 1) / ‖θ‖ᴷ`, the one for a logistic loss or cross-entropy, which rises once `L < ln
  /// 2`.
  ///
  /// @param logLoss `ln L` of the sum of losses, which may be far below the smallest double
  public static double logistic(double logLoss, double parameterNorm, int degree) {
    double loss = Math.exp(logLoss);
    // eᴸ − 1 = L (1 + L/2 + …), where the next term of the logarithm is below L²/24
    double log = loss < 1e-8 ? logLoss + loss / 2 : Math.log(Math.expm1(loss));
    return -log / scale(parameterNorm, degree);
  }

  private static double scale(double parameterNorm, int degree) {
    if (!(parameterNorm > 0)) {
      throw new ArithmeticException(
          "smoothed margin: weights of norm "
              + parameterNorm
              + " have no direction; start them elsewhere");
    }
    return Math.pow(parameterNorm, degree);
  }
}
