// SPDX-License-Identifier: Apache-2.0
package tacit.theory.special;

import org.apache.commons.math3.special.Erf;

/// The standard normal law: density `φ(x) = e^{−x²/2}/√(2π)` and distribution `Φ(x) =
/// erfc(−x/√2)/2`.
public final class Normal {
  private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

  private Normal() {}

  public static double density(double x) {
    return Math.exp(-x * x / 2) / ROOT_TWO_PI;
  }

  /// `P[Z ≤ x]`, with its digits in the lower tail, however small.
  public static double below(double x) {
    return Erf.erfc(-x / Math.sqrt(2)) / 2;
  }
}
