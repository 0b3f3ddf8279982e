// SPDX-License-Identifier: Apache-2.0
package tacit.measures.norm;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import tacit.autodiff.Tensor;

/// Norms of the weights `W_1 … W_K` of a network, layer by layer and of all:
///
/// ```text
/// Frobenius      ρ_k = ‖W_k‖_F             ln ρ  = Σ_k ln ρ_k
/// spectral       s_k = σ₁(W_k)             Σ_k ln s_k
/// rows           Σ_rows ‖row‖₂ = ‖W_kᵀ‖₂,₁
/// all parameters ‖θ‖ = √Σ_k ρ_k²           K ln ‖θ‖
/// paths          (Σ_paths Π |w|ᵖ)^{1/p}    for p = 1 and p = 2
/// ```
///
/// - Shapes: `W_k: (out, in)` or `(out, in, height, width)`; of a kernel, the norms of its `(out,
///   in · height · width)` matrix, not of the convolution, see [ConvolutionNorm]
/// - Products are kept as sums of logarithms: those of many layers are beyond all doubles
///
/// By the inequality of the means, `ρ ≤ (‖θ‖²/K)^{K/2}`, with equality if all `ρ_k` are equal.
public final class WeightNorms {
  private final List<Tensor> weights;
  private final List<Tensor> matrices;
  private double[] spectral = {}; // until it is first asked for

  private WeightNorms(List<Tensor> weights) {
    this.weights = List.copyOf(weights);
    matrices = LayerWeights.matrices(weights);
  }

  /// Of the layers in order, none of them zero.
  public static WeightNorms of(List<Tensor> weights) {
    return new WeightNorms(weights);
  }

  /// `K`.
  public int layers() {
    return matrices.size();
  }

  /// `ρ_k`.
  public double[] frobenius() {
    return each(EntryNorms::frobenius);
  }

  /// `s_k`, each from a singular value decomposition, which is done once.
  public synchronized double[] kernelSpectral() {
    if (spectral.length == 0) spectral = each(SpectralNorm::of);
    return spectral.clone();
  }

  /// `‖W_kᵀ‖₂,₁`.
  public double[] rowSums() {
    return each(EntryNorms::rowSum);
  }

  /// `ln ρ`.
  public double logFrobeniusProduct() {
    return sumOfLogs(frobenius());
  }

  /// `Σ_k ln s_k`.
  public double logSpectralProduct() {
    return sumOfLogs(kernelSpectral());
  }

  /// `Σ_k ρ_k²/s_k²`, the sum of the stable ranks of the layers.
  public double sumOfStableRanks() {
    double[] rho = frobenius(), s = kernelSpectral();
    Arrays.setAll(rho, k -> rho[k] / s[k] * (rho[k] / s[k]));
    return Arrays.stream(rho).sum();
  }

  /// `‖θ‖`.
  public double parameterNorm() {
    return EntryNorms.euclidean(frobenius());
  }

  /// `K ln ‖θ‖`: a network of `K` homogeneous layers is homogeneous of degree `K` in `θ`.
  public double logParameterNormPower() {
    return layers() * Math.log(parameterNorm());
  }

  /// `ln Σ_paths Π |w|`.
  public double logPathNorm1() {
    return PathNorm.log(weights, 1);
  }

  /// `ln √(Σ_paths Π w²)`.
  public double logPathNorm2() {
    return PathNorm.log(weights, 2);
  }

  private double[] each(ToDoubleFunction<Tensor> norm) {
    return matrices.stream().mapToDouble(norm).toArray();
  }

  private static double sumOfLogs(double[] norms) {
    return Arrays.stream(norms).map(Math::log).sum();
  }
}
