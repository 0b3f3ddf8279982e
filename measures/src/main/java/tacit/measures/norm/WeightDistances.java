// SPDX-License-Identifier: Apache-2.0
package tacit.measures.norm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import tacit.autodiff.Tensor;

/// How far the weights `W_k` of each layer are from references `M_k`, most often their start
/// values:
///
/// ```text
/// Frobenius ‖W_k − M_k‖_F,   spectral σ₁(W_k − M_k),   rows ‖W_kᵀ − M_kᵀ‖₂,₁
/// ```
///
/// - Shapes: `W_k, M_k: (out, in)` or `(out, in, height, width)`; of a kernel, norms of its matrix
///
/// Unlike a layer, a difference may be zero.
public final class WeightDistances {
  private final List<Tensor> differences;

  private WeightDistances(List<Tensor> differences) {
    this.differences = List.copyOf(differences);
  }

  /// Of the layers in order, with one reference a layer.
  public static WeightDistances of(List<Tensor> weights, List<Tensor> references) {
    if (references.size() != weights.size()) {
      throw LayerWeights.refusal(
          "%d weights but %d references; give one a layer"
              .formatted(weights.size(), references.size()));
    }
    List<Tensor> matrices = LayerWeights.matrices(weights), differences = new ArrayList<>();
    for (int k = 0; k < matrices.size(); k++) {
      differences.add(LayerWeights.difference(k, weights.get(k), references.get(k)));
    }
    return new WeightDistances(differences);
  }

  /// `‖W_k − M_k‖_F`.
  public double[] frobenius() {
    return each(EntryNorms::frobenius);
  }

  /// `σ₁(W_k − M_k)`.
  public double[] spectral() {
    return each(SpectralNorm::of);
  }

  /// `‖W_kᵀ − M_kᵀ‖₂,₁`.
  public double[] rowSums() {
    return each(EntryNorms::rowSum);
  }

  /// The entries of all `W_k − M_k`, layer after layer.
  public double[] entries() {
    return differences.stream().flatMapToDouble(each -> Arrays.stream(each.toDoubles())).toArray();
  }

  private double[] each(ToDoubleFunction<Tensor> norm) {
    return differences.stream().mapToDouble(norm).toArray();
  }
}
