// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

/// Number format of a [Tensor]. Theory computes in FLOAT64, training in FLOAT32 by default.
public enum DType {
  FLOAT32(4, Math.ulp(1f)),
  FLOAT64(8, Math.ulp(1.0));

  private final int bytes;
  private final double epsilon;

  DType(int bytes, double epsilon) {
    this.bytes = bytes;
    this.epsilon = epsilon;
  }

  /// Size of one number in bytes.
  public int bytes() {
    return bytes;
  }

  /// Distance from 1 to the next larger number, `ε`; rounding to nearest errs by at most `ε/2`.
  public double epsilon() {
    return epsilon;
  }
}
