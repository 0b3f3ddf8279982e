// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

/// How long a component stays small, and when it runs away, if its pull `γ` stays:
///
/// ```text
/// σ̇ = L σ^{2−2/L} γ      L = 2:  σ(t) = σ₀ e^{2γt}
///                         L ≥ 3:  σ(t)^{−q} = σ₀^{−q} − (L − 2) γ t,   q = 1 − 2/L
/// ```
///
/// With `L ≥ 3` and `γ > 0` it is infinite at `t* = σ₀^{−q} / ((L − 2) γ)`: nearly all of that time
/// passes while it is still small, so of two components the one with more pull is through when the
/// other has hardly begun.
///
/// - `L`: vectors of the component, at least 2
/// - `σ₀`: its norm at time 0, above 0
/// - `γ`: its pull, any finite number; times are in units of gradient flow
///
/// @source the law: Razin, Maman & Cohen 2022, Theorem 1; its solution is derived here
public final class EscapeTime {
  private EscapeTime() {}

  /// `σ(t)`, for `t ≥ 0` before the component escapes.
  public static double sigmaAt(int arity, double sigma0, double gamma, double t) {
    check(arity, sigma0, gamma);
    require(t >= 0 && Double.isFinite(t), "the time is " + t + "; give a finite one, not negative");
    if (arity == 2) return sigma0 * Math.exp(2 * gamma * t);
    double escape = escapeTime(arity, sigma0, gamma);
    require(
        t < escape,
        "a component of %d vectors that starts at %s with a pull of %s is infinite from t = %s on; ask for an earlier time than %s"
            .formatted(arity, sigma0, gamma, escape, t));
    double q = q(arity);
    return Math.pow(Math.pow(sigma0, -q) - (arity - 2) * gamma * t, -1 / q);
  }

  /// `t*`, when the component would be infinite; `+∞` for `L = 2` or `γ ≤ 0`.
  public static double escapeTime(int arity, double sigma0, double gamma) {
    check(arity, sigma0, gamma);
    if (arity == 2 || gamma <= 0) return Double.POSITIVE_INFINITY;
    return Math.pow(sigma0, -q(arity)) / ((arity - 2) * gamma);
  }

  /// When `σ(t) = sigma`; `+∞` if the pull leads away from it or is 0.
  public static double timeToReach(int arity, double sigma0, double gamma, double sigma) {
    check(arity, sigma0, gamma);
    require(
        sigma > 0 && Double.isFinite(sigma),
        "the norm to reach is " + sigma + "; give a finite one above 0");
    if (sigma == sigma0) return 0;
    if (gamma == 0 || sigma > sigma0 != gamma > 0) return Double.POSITIVE_INFINITY;
    if (arity == 2) return Math.log(sigma / sigma0) / (2 * gamma);
    double q = q(arity);
    return (Math.pow(sigma0, -q) - Math.pow(sigma, -q)) / ((arity - 2) * gamma);
  }

  private static double q(int arity) {
    return 1 - 2.0 / arity;
  }

  private static void check(int arity, double sigma0, double gamma) {
    require(arity >= 2, "a component has " + arity + " vectors; it needs at least 2");
    require(
        sigma0 > 0 && Double.isFinite(sigma0),
        "the component starts at " + sigma0 + "; give a finite norm above 0");
    require(Double.isFinite(gamma), "the pull is " + gamma + "; give a finite one");
  }

  private static void require(boolean right, String message) {
    if (!right) throw new IllegalArgumentException("escape time: " + message);
  }
}
