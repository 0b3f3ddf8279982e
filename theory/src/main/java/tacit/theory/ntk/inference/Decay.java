// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.inference;

/// What gradient flow has done to a mode of rate `λ` after the time `τ`.
///
/// ```text
/// left e^{−τλ},   learned 1 − e^{−τλ},   learned over λ (1 − e^{−τλ}) / λ
/// ```
///
/// Differences of nearly equal numbers are avoided: `1 − eˣ` is `−expm1(x)`, and where `τλ < 10⁻⁸`
/// the quotient is `τ (1 − τλ/2)`, whose error is below `(τλ)²/6`. A rate below 0 is a rounding
/// error of a kernel and counts as 0.
///
/// @param tau `τ = η t / (m k)`
public record Decay(double tau) {
  private static final double SMALL = 1e-8;

  public double left(double lambda) {
    return Math.exp(-tau * Math.max(lambda, 0));
  }

  public double learned(double lambda) {
    return -Math.expm1(-tau * Math.max(lambda, 0));
  }

  public double learnedOver(double lambda) {
    double rate = Math.max(lambda, 0);
    return rate * tau < SMALL ? tau * (1 - rate * tau / 2) : learned(rate) / rate;
  }
}
