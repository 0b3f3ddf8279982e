// SPDX-License-Identifier: Apache-2.0
package tacit.measures.margin;

/// Output margins without the scale of the weights, `mᵢ = qᵢ / ρ`, with `ρ` given as `ln ρ`.
///
/// In a network that is homogeneous layer by layer, `f_W = ρ f_V` with `ρ = Π ‖W_k‖_F` and `V_k =
/// W_k / ‖W_k‖_F`, so that `mᵢ` is the margin of the network with weights of norm 1:
///
/// ```java
/// double logRho = MarginScales.of(weights, MarginNormalization.FROBENIUS_PRODUCT);
/// double[] m = NormalizedMargins.of(OutputMargins.of(logits, labels), logRho);
/// ```
public final class NormalizedMargins {
  private NormalizedMargins() {}

  /// `qᵢ e^{−logScale}`; 0 for margins that are 0, and refused where another becomes 0 or infinite.
  public static double[] of(double[] outputMargins, double logScale) {
    if (!Double.isFinite(logScale)) {
      throw new IllegalArgumentException(
          "normalized margins: the logarithm of the scale is "
              + logScale
              + "; give a finite number");
    }
    double[] margins = new double[outputMargins.length];
    // twice a half, for e to the whole may be 0 or infinite where the quotient is neither
    double half = Math.exp(-logScale / 2);
    for (int i = 0; i < margins.length; i++) {
      if (outputMargins[i] == 0) continue;
      margins[i] = outputMargins[i] * half * half;
      boolean lost = margins[i] == 0 || !Double.isFinite(margins[i]);
      if (lost) throw outOfRange(i, outputMargins[i], logScale);
    }
    return margins;
  }

  private static ArithmeticException outOfRange(int sample, double margin, double logScale) {
    return new ArithmeticException(
        "normalized margins: margin %s of sample %d divided by exp(%s) is no double; compare ratios of output margins instead"
            .formatted(margin, sample, logScale));
  }
}
