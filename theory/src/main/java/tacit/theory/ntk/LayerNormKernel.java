// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

/// Layer normalization over channels: `K′₁₂ = K₁₂ / √((ε + k₁₁)(ε + k₂₂))`, and `Θ′` by the same
/// factor; needs a Gaussian input.
///
/// @param epsilon `ε`
/// @param overPixels whether the mean runs over pixels too: then `k₁₁` is its mean over pixels
public record LayerNormKernel(double epsilon, boolean overPixels) implements KernelLayer {
  public LayerNormKernel {
    if (!(epsilon >= 0) || Double.isInfinite(epsilon)) {
      throw new IllegalArgumentException(
          "layer_norm: epsilon " + epsilon + " is not a finite number of 0 or more");
    }
  }

  /// Over channels, with the `ε` of finite networks.
  public static LayerNormKernel overChannels() {
    return new LayerNormKernel(tacit.nn.LayerNorm.EPSILON, false);
  }

  @Override
  public String name() {
    return "layer_norm";
  }
}
