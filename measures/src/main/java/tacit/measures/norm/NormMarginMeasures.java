// SPDX-License-Identifier: Apache-2.0
package tacit.measures.norm;

import java.util.List;
import tacit.autodiff.Tensor;
import tacit.measures.margin.MarginDistribution;

/// What grows with the norms of `K` layers and falls with a margin `γ`, a low quantile of the
/// output margins. With `f_k = ‖W_k‖_F²`, `s_k = σ₁(W_k)²` and `n` samples, either `½ (value − ln
/// n)` of a logarithm or `√(value / n)`:
///
/// ```text
/// inverse margin               √: 1/γ²
/// log Frobenius product        ½: Σ ln f_k − 2 ln γ
/// log spectral product         ½: Σ ln s_k − 2 ln γ
/// log spectral from the origin ½: Σ ln s_k − 2 ln γ + ln Σ f_k/s_k
/// log Frobenius sum            ½: ln K + (Σ ln f_k − 2 ln γ)/K
/// log spectral sum             ½: ln K + (Σ ln s_k − 2 ln γ)/K
/// path norm                    √: Σ_paths Π w² / γ²
/// Frobenius over spectral      √: Σ f_k/s_k, without a margin
/// ```
///
/// A quantile that is not above 0 is refused. That code takes its size without the sign, by which a
/// network that errs on a tenth of the samples passes for one that does not.
///
/// @param norms of the layers
/// @param gamma `γ`, above 0
/// @param samples `n`
/// @source Dziugaite et al. 2020, In Search of Robust Measures of Generalization, as its public
///   code computes them
public record NormMarginMeasures(WeightNorms norms, double gamma, int samples) {
  private static final double USUAL_QUANTILE = 0.1;

  public NormMarginMeasures {
    if (!(gamma > 0 && Double.isFinite(gamma))) {
      throw new ArithmeticException(
          "norm and margin: the quantile of the margins is %s; it must be above 0, so train on or take a higher quantile"
              .formatted(gamma));
    }
  }

  /// With the 10% quantile.
  public static NormMarginMeasures of(List<Tensor> weights, double[] outputMargins) {
    return of(weights, outputMargins, USUAL_QUANTILE);
  }

  /// With the quantile `p`, from 0 to 1, between order statistics.
  public static NormMarginMeasures of(List<Tensor> weights, double[] outputMargins, double p) {
    double gamma = MarginDistribution.of(outputMargins).quantile(p);
    return new NormMarginMeasures(WeightNorms.of(weights), gamma, outputMargins.length);
  }

  public double inverseMargin() {
    return 1 / gamma / Math.sqrt(samples);
  }

  public double logFrobeniusProduct() {
    return adjusted(overMargin(norms.logFrobeniusProduct()));
  }

  public double logSpectralProduct() {
    return adjusted(overMargin(norms.logSpectralProduct()));
  }

  public double logSpectralFromOrigin() {
    return adjusted(overMargin(norms.logSpectralProduct()) + Math.log(norms.sumOfStableRanks()));
  }

  public double logFrobeniusSum() {
    return adjusted(sum(norms.logFrobeniusProduct()));
  }

  public double logSpectralSum() {
    return adjusted(sum(norms.logSpectralProduct()));
  }

  public double pathNorm() {
    return Math.exp(norms.logPathNorm2()) / gamma / Math.sqrt(samples);
  }

  public double frobeniusOverSpectral() {
    return Math.sqrt(norms.sumOfStableRanks() / samples);
  }

  /// `2 (log − ln γ)`, for the logarithm of a product of norms that are not squared.
  private double overMargin(double log) {
    return 2 * (log - Math.log(gamma));
  }

  private double sum(double log) {
    return Math.log(norms.layers()) + overMargin(log) / norms.layers();
  }

  private double adjusted(double log) {
    return (log - Math.log(samples)) / 2;
  }
}
