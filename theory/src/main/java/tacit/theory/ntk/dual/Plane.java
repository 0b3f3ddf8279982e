// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

/// The plane of a pair: what `k₁₂, k₁₁, k₂₂` say of the angle between two Gaussian variables.
final class Plane {
  private Plane() {}

  /// What rounding can leave of `k₁₁ k₂₂ − k₁₂²` if `u` is a multiple of `v`, in units of `k₁₁
  /// k₂₂`.
  static final double ROUNDING = 8 * Math.ulp(1.0);

  /// `k₁₁ k₂₂ − k₁₂²`, at least 0.
  static double determinant(double k12, double k11, double k22) {
    return Math.max(k11 * k22 - k12 * k12, 0);
  }

  /// `√(k₁₁ k₂₂ − k₁₂²)`, the sine of the angle times both deviations; exactly 0 where it is no
  /// more than rounding. Its root would be `10⁻⁸`, which a kink notices.
  static double sine(double k12, double k11, double k22) {
    double squares = k11 * k22, determinant = squares - k12 * k12;
    return determinant <= ROUNDING * squares ? 0 : Math.sqrt(determinant);
  }

  /// The angle `θ` from 0 to `π` of which `sine` and `cosine` are multiples; `π/2` if both are 0,
  /// the angle to a zero input.
  static double angle(double sine, double cosine) {
    return sine == 0 && cosine == 0 ? Math.PI / 2 : Math.atan2(sine, cosine);
  }
}
