// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Tensor;

/// Where a flow is: `W_1, …, W_K` of the plain one, `ρ, V_1, …, V_K` of the constrained one.
///
/// @param numbers the tensors that the flow moves; `ρ: (K)`
public record FlowState(Variant variant, PerLayer numbers) {
  public static FlowState of(Variant variant, ReluNetwork network) {
    return new FlowState(
        variant,
        switch (variant) {
          case GRADIENT_FLOW -> network.weights();
          case LAGRANGE_MULTIPLIER ->
              joined(network.weights().norms(), network.normalized().weights());
        });
  }

  static PerLayer joined(double[] rho, PerLayer directions) {
    List<Tensor> all = new ArrayList<>(List.of(Tensor.vector(rho)));
    all.addAll(directions.tensors());
    return new PerLayer(all);
  }

  /// `ρ_k`.
  public double[] layerNorms() {
    return switch (variant) {
      case GRADIENT_FLOW -> numbers.norms();
      case LAGRANGE_MULTIPLIER -> numbers.get(0).toDoubles();
    };
  }

  /// `f_V`.
  public ReluNetwork directions() {
    return switch (variant) {
      case GRADIENT_FLOW -> network().normalized();
      case LAGRANGE_MULTIPLIER -> new ReluNetwork(tail());
    };
  }

  /// `f_W`.
  public ReluNetwork network() {
    return new ReluNetwork(
        switch (variant) {
          case GRADIENT_FLOW -> numbers;
          case LAGRANGE_MULTIPLIER -> tail().times(layerNorms());
        });
  }

  private PerLayer tail() {
    return new PerLayer(numbers.tensors().subList(1, numbers.size()));
  }

  FlowState plus(double s, PerLayer rate) {
    return new FlowState(variant, numbers.plus(s, rate));
  }
}
