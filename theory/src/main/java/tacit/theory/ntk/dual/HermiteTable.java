// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// Coefficients of a function in the normalized Hermite polynomials,
///
/// ```text
/// aₙ(q) = E[φ(√q z) hₙ(z)] ≈ Σⱼ wⱼ φ(√q zⱼ) hₙ(zⱼ),   wⱼ = step e^−zⱼ²/2 / √2π,   |zⱼ| ≤ 12
/// hₙ₊₁ = (z hₙ − √n hₙ₋₁) / √(n + 1)
/// ```
///
/// For an analytic `φ` the trapezoid rule errs by `e^−2πy/step`, where `y` is the distance of the
/// nearest pole of `φ(√q z)` from the real line.
///
/// @source Trefethen & Weideman 2014, The exponentially convergent trapezoidal rule, section 5
final class HermiteTable {
  /// Beyond it the normal density is below `10⁻³²`.
  private static final double REACH = 12;

  /// Terms are added by so many, and the last so many must be negligible.
  private static final int BLOCK = 32;

  /// What `Σ n aₙ²` may lose, relative to all: far below the rounding of the sum.
  private static final double NEGLIGIBLE = 1e-18;

  private final int most;
  private final double[] nodes;
  private final double[] table;

  /// At most so many terms.
  HermiteTable(double step, int most) {
    this.most = most;
    int count = (int) Math.round(REACH / step) + 1;
    nodes = new double[count];
    table = new double[count * most];
    for (int j = 0; j < count; j++) fill(j, j * step, j == 0 ? step : 2 * step);
  }

  /// `wⱼ hₙ(zⱼ)` for all `n`; a node stands for its mirror image, too.
  private void fill(int j, double z, double width) {
    nodes[j] = z;
    double h = width * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI), before = 0;
    for (int n = 0; n < most; n++) {
      table[j * most + n] = h;
      double next = (z * h - Math.sqrt(n) * before) / Math.sqrt(n + 1);
      before = h;
      h = next;
    }
  }

  /// `a₀, a₁, …` as far as they count, or none if they do not fall below what counts.
  double[] coefficients(String name, DoubleUnaryOperator function, double q) {
    double[] even = new double[nodes.length], odd = new double[nodes.length];
    double root = Math.sqrt(q);
    for (int j = 0; j < nodes.length; j++) {
      double up = function.applyAsDouble(root * nodes[j]);
      double down = function.applyAsDouble(-root * nodes[j]);
      even[j] = (up + down) / 2;
      odd[j] = (up - down) / 2;
    }
    double[] a = new double[most];
    double total = 0;
    for (int n = 0; n < most; n += BLOCK) {
      block(even, odd, n, a);
      double last = finite(name, q, weight(a, n));
      total += last;
      if (n > 0 && last <= NEGLIGIBLE * total) return Arrays.copyOf(a, n);
    }
    return new double[0];
  }

  private static double finite(String name, double q, double sum) {
    if (Double.isFinite(sum)) return sum;
    throw new IllegalArgumentException(
        name
            + ": the function is not finite within ±12 standard deviations at variance "
            + q
            + "; give one that is, or smaller variances");
  }

  private void block(double[] even, double[] odd, int from, double[] a) {
    for (int j = 0; j < nodes.length; j++) {
      int row = j * most;
      for (int n = from; n < from + BLOCK; n += 2) {
        a[n] = Math.fma(even[j], table[row + n], a[n]);
        a[n + 1] = Math.fma(odd[j], table[row + n + 1], a[n + 1]);
      }
    }
  }

  /// `Σ n aₙ²` over a block, times `n` for all the blocks after it.
  private static double weight(double[] a, int from) {
    double sum = 0;
    for (int n = from; n < from + BLOCK; n++) sum += a[n] * a[n] * (1 + (double) n * n);
    return sum;
  }
}
