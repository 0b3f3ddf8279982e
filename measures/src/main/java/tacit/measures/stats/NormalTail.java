// SPDX-License-Identifier: Apache-2.0
package tacit.measures.stats;

import org.apache.commons.math3.special.Erf;

/// The chance that a standard normal number is above `x`, `P[Z > x] = erfc(x/√2)/2`.
public final class NormalTail {
  private NormalTail() {}

  public static double above(double x) {
    if (Double.isNaN(x)) {
      throw new IllegalArgumentException("normal tail: x is NaN; give a number");
    }
    return Erf.erfc(x / Math.sqrt(2)) / 2;
  }
}
