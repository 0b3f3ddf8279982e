// SPDX-License-Identifier: Apache-2.0
package tacit.measures.norm;

import java.util.List;
import tacit.autodiff.Tensor;

/// `ln` of what output margins are divided by, for each [MarginNormalization].
///
/// - Shapes: weights `W_k: (out, in)` or `(out, in, height, width)`, inputs `X: (n, …)`
///
/// The weights must be those of a network that is homogeneous layer by layer: no biases but ones
/// joined to the first weight, no batch normalization but folded. A list of weights cannot tell.
public final class MarginScales {
  private MarginScales() {}

  /// By a normalization that needs the weights alone.
  public static double of(List<Tensor> weights, MarginNormalization by) {
    var norms = WeightNorms.of(weights);
    return switch (by) {
      case NONE -> 0;
      case FROBENIUS_PRODUCT -> norms.logFrobeniusProduct();
      case SPECTRAL_PRODUCT -> norms.logSpectralProduct();
      case PARAMETER_NORM_POWER -> norms.logParameterNormPower();
      case PATH_NORM -> norms.logPathNorm2();
      case SPECTRAL_COMPLEXITY ->
          throw LayerWeights.refusal(
              "SPECTRAL_COMPLEXITY divides by the norm of the inputs, too; give them");
    };
  }

  /// By any normalization; the inputs are those that the margins are of.
  public static double of(List<Tensor> weights, MarginNormalization by, Tensor inputs) {
    return by == MarginNormalization.SPECTRAL_COMPLEXITY
        ? SpectralComplexity.of(weights).logMarginScale(inputs)
        : of(weights, by);
  }
}
