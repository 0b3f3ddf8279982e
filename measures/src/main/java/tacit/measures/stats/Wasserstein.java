// SPDX-License-Identifier: Apache-2.0
package tacit.measures.stats;

/// The Wasserstein distance of order 1 of two samples, the area between their shares, `W₁ = ∫ |F(t)
/// − G(t)| dt`, with `F(t)` and `G(t)` the shares of numbers up to `t` in either.
///
/// It is the least mean way by which the numbers of one sample must move to become the other, in
/// the unit of the numbers.
///
/// - In: `x: (n)`, `y: (m)`, any order
///
/// @source Vallender 1974
public final class Wasserstein {
  private Wasserstein() {}

  public static double of(double[] x, double[] y) {
    double[] f = Samples.sorted("wasserstein", "x", x), g = Samples.sorted("wasserstein", "y", y);
    double area = 0, from = Math.min(f[0], g[0]);
    for (int i = 0, j = 0; i < f.length || j < g.length; ) {
      boolean nextIsF = j == g.length || (i < f.length && f[i] <= g[j]);
      double to = nextIsF ? f[i] : g[j];
      area += (to - from) * Math.abs((double) i / f.length - (double) j / g.length);
      from = to;
      if (nextIsF) i++;
      else j++;
    }
    return area;
  }
}
