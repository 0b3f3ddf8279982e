// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

/// The plane of a pair: what `k₁₂, k₁₁, k₂₂` say of the angle between two Gaussian variables.
final class Plane {
  private Plane() {}

  /// `k₁₁ k₂₂ − k₁₂²`, at least 0: each product with its rounding error, so that nothing cancels.
  ///
  /// @source Kahan's algorithm; Higham 2002, Accuracy and Stability, problem 2.27
  static double determinant(double k12, double k11, double k22) {
    double p = k11 * k22, q = k12 * k12;
    double rest = Math.fma(k11, k22, -p) - Math.fma(k12, k12, -q);
    return Math.max(p - q + rest, 0);
  }

  /// The angle `θ` from 0 to `π` of which `sine` and `cosine` are multiples; `π/2` if both are 0,
  /// the angle to a zero input.
  static double angle(double sine, double cosine) {
    return sine == 0 && cosine == 0 ? Math.PI / 2 : Math.atan2(sine, cosine);
  }
}
