// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

/// The angular functions of rectified powers,
///
/// ```text
/// Jₙ(θ) = αₙ(cos θ) sin θ + βₙ(cos θ) (π − θ),   α₀ = 0, β₀ = 1
/// αₙ₊₁ = 2n c αₙ + (1 − c²) αₙ′ + βₙ,   βₙ₊₁ = (2n + 1) c βₙ + (1 − c²) βₙ′
/// ```
///
/// with polynomials `αₙ, βₙ` in `c = cos θ` that have whole coefficients.
///
/// @source Cho & Saul 2009, eq. (4): `Jₙ₊₁ = (2n + 1) cos θ Jₙ − sin θ Jₙ′`
final class ArcCosine {
  static final int LARGEST = 8;

  private static final double[][] ALPHA = new double[LARGEST + 1][LARGEST + 1];
  private static final double[][] BETA = new double[LARGEST + 1][LARGEST + 1];

  static {
    BETA[0][0] = 1;
    for (int n = 0; n < LARGEST; n++) {
      step(ALPHA[n], 2 * n, ALPHA[n + 1]);
      step(BETA[n], 2 * n + 1, BETA[n + 1]);
      for (int i = 0; i <= LARGEST; i++) ALPHA[n + 1][i] += BETA[n][i];
    }
  }

  private ArcCosine() {}

  /// `to = factor c p + (1 − c²) p′`.
  private static void step(double[] p, int factor, double[] to) {
    for (int i = 0; i < LARGEST; i++) {
      to[i + 1] += (factor - i) * p[i];
      if (i > 0) to[i - 1] += i * p[i];
    }
  }

  /// `Jₙ` at the angle with this sine and cosine.
  static double at(int n, double sine, double cosine) {
    double theta = Plane.angle(sine, cosine);
    return horner(ALPHA[n], cosine) * sine + horner(BETA[n], cosine) * (Math.PI - theta);
  }

  private static double horner(double[] p, double c) {
    double sum = 0;
    for (int i = LARGEST; i >= 0; i--) sum = Math.fma(sum, c, p[i]);
    return sum;
  }
}
