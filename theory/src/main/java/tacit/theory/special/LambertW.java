// SPDX-License-Identifier: Apache-2.0
package tacit.theory.special;

/// The real branches of Lambert's function, `W e^W = x`: [#principal] with `W ≥ −1` for `x ≥ −1/e`,
/// [#lower] with `W ≤ −1` for `−1/e ≤ x < 0`.
///
/// Halley's steps for `w e^w − x` from a start within a few percent; near `−1/e` from the series in
/// `p = ±√(2(ex + 1))`, `W = −1 + p − p²/3 + 11p³/72 − …`. Relative error a few units in the last
/// place, but near the branch point, where it is that of `x` over `|p|²`.
///
/// @source Corless, Gonnet, Hare, Jeffrey & Knuth 1996, equations (4.22) and (5.9)
public final class LambertW {
  /// `−1/e`, as the double nearest to it.
  public static final double BRANCH_POINT = -Math.exp(-1);

  private static final double SETTLED = 1e-15;
  private static final int MOST_STEPS = 50;

  private LambertW() {}

  /// `W₀(x)`.
  public static double principal(double x) {
    if (!(x >= BRANCH_POINT) || x == Double.POSITIVE_INFINITY) throw outside(x, "at least -1/e");
    if (x < -0.3) return settle(x, series(Math.sqrt(apart(x))));
    return settle(x, x < 2 ? Math.log1p(x) * (x < 0 ? 1.3 : 0.7) : Math.log(x / Math.log1p(x)));
  }

  /// `W₋₁(x)`.
  public static double lower(double x) {
    if (!(x >= BRANCH_POINT && x < 0)) throw outside(x, "at least -1/e and below 0");
    if (x < -0.3) return settle(x, series(-Math.sqrt(apart(x))));
    double log = Math.log(-x);
    return settle(x, log - Math.log(-log));
  }

  /// `p² = 2(ex + 1)`.
  private static double apart(double x) {
    return Math.max(0, 2 * Math.fma(Math.E, x, 1));
  }

  private static double series(double p) {
    return -1 + p * (1 - p * (1.0 / 3 - p * (11.0 / 72 - p * (43.0 / 540))));
  }

  private static double settle(double x, double start) {
    double w = start;
    for (int i = 0; i < MOST_STEPS && w != -1; i++) {
      double e = Math.exp(w), f = w * e - x;
      double step = f / (e * (w + 1) - (w + 2) * f / (2 * w + 2));
      w -= step;
      if (Math.abs(step) <= SETTLED * Math.abs(w)) break;
    }
    return w;
  }

  private static IllegalArgumentException outside(double x, String domain) {
    return new IllegalArgumentException(
        "lambert w: x = " + x + "; this branch is real where x is finite, " + domain);
  }
}
