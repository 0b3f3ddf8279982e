// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.claim;

/// How the measured side is claimed to stand to the other.
public enum Relation {
  /// `measured = claimed`; the error is their distance.
  EQUAL("=") {
    @Override
    double error(double measured, double claimed) {
      return Math.abs(measured - claimed);
    }
  },
  /// `measured ≤ claimed`; the error is what the measured side has too much.
  AT_MOST("≤") {
    @Override
    double error(double measured, double claimed) {
      return Math.max(measured - claimed, 0);
    }
  };

  private final String sign;

  Relation(String sign) {
    this.sign = sign;
  }

  abstract double error(double measured, double claimed);

  @Override
  public String toString() {
    return sign;
  }
}
