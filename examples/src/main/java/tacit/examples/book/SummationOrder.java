// SPDX-License-Identifier: Apache-2.0
package tacit.examples.book;

/// One sum in two orders: `x₀ + x₁ + x₂ + …` one after another, or in lanes that each take every
/// `lanes`-th number. In exact arithmetic they are one number; in FLOAT32 they are two.
public final class SummationOrder {
  private SummationOrder() {}

  public static float inOrder(float... x) {
    float sum = 0;
    for (float each : x) sum += each;
    return sum;
  }

  public static float inLanes(int lanes, float... x) {
    float[] sums = new float[lanes];
    for (int i = 0; i < x.length; i++) sums[i % lanes] += x[i];
    return inOrder(sums);
  }

  /// `γₙ = n u / (1 − n u)` with the unit roundoff `u` of FLOAT32, 2⁻²⁴.
  ///
  /// @source Higham 2002, section 3.1
  public static double gamma(int n) {
    double nu = n * Math.ulp(1f) / 2.0;
    return nu / (1 - nu);
  }
}
