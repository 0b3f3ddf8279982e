// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.depth;

/// How far two inputs of equal norm are from being the same, in a layer of a network.
///
/// ```text
/// δK = K_aa − K_ab = q* h,   δΘ = Θ_aa − Θ_ab
/// ```
///
/// @param h `1 − c`, the correlation's deviation from 1
/// @param deltaK `δK`
/// @param deltaTheta `δΘ`
/// @param theta the diagonal, `Θ_aa`
public record Deviation(double h, double deltaK, double deltaTheta, double theta) {
  /// `κ` of `m` inputs any two of which deviate by this much, `(Θ_aa + (m − 1) Θ_ab) / δΘ`.
  public double conditionNumber(int m) {
    return m == 1 ? 1 : (m * theta - (m - 1) * deltaTheta) / deltaTheta;
  }

  /// `κ` of the covariances of such inputs at variance `q`, `(q + (m − 1) K_ab) / δK`.
  public double nngpConditionNumber(int m, double q) {
    return m == 1 ? 1 : (m * q - (m - 1) * deltaK) / deltaK;
  }

  /// `Θ_ab`.
  public double thetaOffDiagonal() {
    return theta - deltaTheta;
  }
}
