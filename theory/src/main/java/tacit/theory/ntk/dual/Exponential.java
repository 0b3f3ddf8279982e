// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.dual;

/// The dual that two activations share. With `h = (k₁₁ + k₂₂)/2`
///
/// ```text
/// T = size e^β(k₁₂ + side h),   Ṫ = β T,   side = ±1
/// ```
record Exponential(double size, double beta, double side) {
  double value(double k12, double k11, double k22) {
    return size * Elementary.exp(beta * Math.fma(side, (k11 + k22) * 0.5, k12));
  }

  double slope(double k12, double k11, double k22) {
    return beta * value(k12, k11, k22);
  }

  /// [Dual#row].
  void row(
      Dual.Marginals one,
      int i,
      int step,
      Dual.Marginals two,
      int j,
      double[] k,
      double[] theta,
      int at,
      int length) {
    double[] k11 = ((Dual.Variances) one).values(), k22 = ((Dual.Variances) two).values();
    int t =
        VectorModule.PRESENT
            ? ExponentialLanes.row(size, beta, side, k11, i, step, k22, j, k, theta, at, length)
            : 0;
    for (; t < length; t++) {
      double value = value(k[at + t], k11[i + t * step], k22[j + t]);
      k[at + t] = value;
      if (theta.length > 0) theta[at + t] *= beta * value;
    }
  }
}
