// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

/// A power law through points, `y ≈ a xᵖ`, by least squares of `ln y` on `ln x`, unweighted; with
/// `y = e(w) − e∞` its exponent `p` says how fast the error of chunks nears its limit.
///
/// - `standardError` is that of `p`, `√(RSS/(m − 2) / Σ (ln xᵢ − mean ln x)²)`; NaN for `m = 2`
///   points
///
/// @source Doimo et al. 2022 (a line of slope −1/2 beside the errors)
public record PowerLawFit(double exponent, double prefactor, double standardError) {
  private static final String NAME = "power law";

  public static PowerLawFit of(double[] x, double[] y) {
    Refusals.require(
        NAME, x.length == y.length, "%d x but %d y; give one y an x".formatted(x.length, y.length));
    Refusals.require(NAME, x.length >= 2, "points are %d; give at least 2".formatted(x.length));
    double[] u = logarithms("x", x), v = logarithms("y", y);
    double uMean = ChunkPoint.mean(u), vMean = ChunkPoint.mean(v), uu = 0, uv = 0;
    for (int i = 0; i < u.length; i++) {
      uu += (u[i] - uMean) * (u[i] - uMean);
      uv += (u[i] - uMean) * (v[i] - vMean);
    }
    Refusals.require(NAME, uu > 0, "every x is %s; give two that differ".formatted(x[0]));
    double p = uv / uu, left = 0;
    for (int i = 0; i < u.length; i++) left += square(v[i] - vMean - p * (u[i] - uMean));
    double error = u.length == 2 ? Double.NaN : Math.sqrt(left / (u.length - 2) / uu);
    return new PowerLawFit(p, Math.exp(vMean - p * uMean), error);
  }

  private static double square(double v) {
    return v * v;
  }

  private static double[] logarithms(String name, double[] values) {
    double[] logs = new double[values.length];
    for (int i = 0; i < logs.length; i++) {
      Refusals.require(
          NAME,
          values[i] > 0 && values[i] < Double.POSITIVE_INFINITY,
          "%s[%d] is %s and has no logarithm; give positive numbers".formatted(name, i, values[i]));
      logs[i] = Math.log(values[i]);
    }
    return logs;
  }
}
