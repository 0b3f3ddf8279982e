// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import java.util.Arrays;
import tacit.autodiff.Tensor;

/// What one sees of a network at a time: the norms of its layers and the margins of its points.
///
/// @param layerNorms `ρ_k: (K)`
/// @param outputMargins `qₙ = yₙ f(xₙ): (n)`
public record MarginState(Tensor layerNorms, Tensor outputMargins) {
  public static MarginState of(FlowState at, SignedPoints points) {
    return new MarginState(
        Tensor.vector(at.layerNorms()), Tensor.vector(at.network().margins(points)));
  }

  public static MarginState of(ReluNetwork network, SignedPoints points) {
    return of(FlowState.of(Variant.GRADIENT_FLOW, network), points);
  }

  /// `ρ = Π ρ_k`.
  public double normProduct() {
    return Arrays.stream(layerNorms.toDoubles()).reduce(1, (a, b) -> a * b);
  }

  /// `mₙ = qₙ/ρ`.
  public double[] normalizedMargins() {
    double rho = normProduct();
    return Arrays.stream(outputMargins.toDoubles()).map(q -> q / rho).toArray();
  }

  /// `m_min`.
  public double minimum() {
    return ExponentialLoss.least(normalizedMargins());
  }

  /// `A`, the area under the sorted margins, which is their mean.
  public double area() {
    return Arrays.stream(normalizedMargins()).average().orElseThrow();
  }

  /// `ln L`.
  public double logLoss() {
    return ExponentialLoss.log(outputMargins.toDoubles());
  }

  /// `‖θ‖ = √Σ ρ_k²`.
  public double parameterNorm() {
    return Math.sqrt(Arrays.stream(layerNorms.toDoubles()).map(r -> r * r).sum());
  }

  /// `K`.
  public int depth() {
    return layerNorms.shape().size(0);
  }

  public SmoothedMargin smoothedMargin() {
    return SmoothedMargin.of(parameterNorm(), depth(), outputMargins.toDoubles());
  }
}
