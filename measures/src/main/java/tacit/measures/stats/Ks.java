// SPDX-License-Identifier: Apache-2.0
package tacit.measures.stats;

/// The Kolmogorov–Smirnov distance of two samples, `D = maxₜ |F(t) − G(t)|`, with `F(t)` and `G(t)`
/// the shares of numbers up to `t` in either.
///
/// - In: `x: (n)`, `y: (m)`, any order
/// - Out: from 0 (the same shares everywhere) to 1 (all of one sample below the other)
///
/// @source Smirnov 1939
public final class Ks {
  private Ks() {}

  public static double of(double[] x, double[] y) {
    double[] f = Samples.sorted("kolmogorov-smirnov", "x", x);
    double[] g = Samples.sorted("kolmogorov-smirnov", "y", y);
    double largest = 0;
    for (int i = 0, j = 0; i < f.length && j < g.length; ) {
      double t = Math.min(f[i], g[j]);
      while (i < f.length && f[i] == t) i++;
      while (j < g.length && g[j] == t) j++;
      largest = Math.max(largest, Math.abs((double) i / f.length - (double) j / g.length));
    }
    return largest;
  }
}
