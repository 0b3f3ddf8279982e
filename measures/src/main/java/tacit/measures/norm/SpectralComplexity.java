// SPDX-License-Identifier: Apache-2.0
package tacit.measures.norm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Tensor;

/// Spectral complexity of a network with weights `W_k` near references `M_k`,
///
/// ```text
/// R = (Π_k L_k s_k) (Σ_k (‖W_kᵀ − M_kᵀ‖₂,₁ / s_k)^{2/3})^{3/2},   s_k = σ₁(W_k)
/// ```
///
/// where `‖Aᵀ‖₂,₁` is the sum of the lengths of the rows of `A`, and `L_k` the Lipschitz constant
/// of the activation after layer `k`, which is 1 for ReLU. References are 0, or the weights at the
/// start.
///
/// The bound that it comes from hides its constants, so it is not computed here: only `R` and the
/// margins `q / (R ‖X‖_F / n)` are.
///
/// @param log `ln R`; `−∞` if all weights are their references
/// @param spectralNorms `s_k`
/// @param rowSums `‖W_kᵀ − M_kᵀ‖₂,₁`
/// @source Bartlett, Foster & Telgarsky 2017, Theorem 1.1, from memory
public record SpectralComplexity(double log, List<Double> spectralNorms, List<Double> rowSums) {
  public SpectralComplexity {
    spectralNorms = List.copyOf(spectralNorms);
    rowSums = List.copyOf(rowSums);
  }

  /// With references 0 and `L_k = 1`.
  public static SpectralComplexity of(List<Tensor> weights) {
    var norms = WeightNorms.of(weights);
    return of(norms.kernelSpectral(), norms.rowSums());
  }

  /// With `L_k = 1` and references of the shapes of the weights.
  public static SpectralComplexity of(List<Tensor> weights, List<Tensor> references) {
    double[] rows = WeightDistances.of(weights, references).rowSums();
    return of(WeightNorms.of(weights).kernelSpectral(), rows);
  }

  private static SpectralComplexity of(double[] spectral, double[] rows) {
    double log = 0, sum = 0;
    for (int k = 0; k < rows.length; k++) {
      log += Math.log(spectral[k]);
      sum += Math.pow(rows[k] / spectral[k], 2.0 / 3);
    }
    return new SpectralComplexity(log + 1.5 * Math.log(sum), boxed(spectral), boxed(rows));
  }

  private static List<Double> boxed(double[] values) {
    List<Double> list = new ArrayList<>();
    Arrays.stream(values).forEach(list::add);
    return list;
  }

  /// With Lipschitz constants `L_k` other than 1.
  public SpectralComplexity withLipschitz(double... constants) {
    if (constants.length != spectralNorms.size()) {
      throw LayerWeights.refusal(
          "%d layers but %d Lipschitz constants; give one a layer"
              .formatted(spectralNorms.size(), constants.length));
    }
    double all = log;
    for (double each : constants) {
      if (!(each > 0 && Double.isFinite(each))) {
        throw LayerWeights.refusal(
            "a Lipschitz constant is " + each + "; give finite numbers above 0");
      }
      all += Math.log(each);
    }
    return new SpectralComplexity(all, spectralNorms, rowSums);
  }

  /// `R`.
  public double value() {
    return Math.exp(log);
  }

  /// `ln (R ‖X‖_F / n)`, by which margins are divided, for inputs `X: (n, …)`.
  public double logMarginScale(Tensor inputs) {
    int n = inputs.shape().rank() == 0 ? 0 : inputs.shape().size(0);
    double norm = EntryNorms.euclidean(inputs.toDoubles());
    if (n == 0 || !(norm > 0 && Double.isFinite(norm))) {
      throw LayerWeights.refusal(
          "inputs %s of norm %s; give (n, …), not all 0 and all finite"
              .formatted(inputs.shape(), norm));
    }
    return log + Math.log(norm / n);
  }
}
