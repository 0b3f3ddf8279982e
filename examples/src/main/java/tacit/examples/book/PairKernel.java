// SPDX-License-Identifier: Apache-2.0
package tacit.examples.book;

/// Both kernels of two inputs in a network of infinitely many rectified units, on a card:
///
/// ```text
/// K′ = σ_w² T + σ_b²,   Θ′ = K′ + σ_w² Ṫ Θ,   T = (s + (π − θ) k₁₂) / 2π,   Ṫ = (π − θ) / 2π
/// ```
///
/// with the angle `θ` between the inputs and `s = √(k₁₁k₂₂ − k₁₂²)`. On the diagonal `T = k/2`.
///
/// @param theta12 `Θ(x₁, x₂)`
public record PairKernel(double k11, double k12, double k22, double theta12) {
  /// After a first dense layer.
  public static PairKernel first(
      double weightVariance, double biasVariance, double[] x, double[] y) {
    double k12 = weightVariance * dot(x, y) / x.length + biasVariance;
    double k11 = weightVariance * dot(x, x) / x.length + biasVariance;
    double k22 = weightVariance * dot(y, y) / y.length + biasVariance;
    return new PairKernel(k11, k12, k22, k12);
  }

  /// After a rectifier and one more dense layer.
  public PairKernel next(double weightVariance, double biasVariance) {
    double s = Math.sqrt(k11 * k22 - k12 * k12);
    double angle = Math.atan2(s, k12);
    double slope = (Math.PI - angle) / (2 * Math.PI); // Ṫ
    double value = s / (2 * Math.PI) + slope * k12; // T
    double k = weightVariance * value + biasVariance;
    return new PairKernel(
        weightVariance * k11 / 2 + biasVariance,
        k,
        weightVariance * k22 / 2 + biasVariance,
        k + weightVariance * slope * theta12);
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) sum += x[i] * y[i];
    return sum;
  }
}
