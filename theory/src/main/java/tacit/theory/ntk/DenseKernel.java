// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.OptionalInt;
import tacit.nn.InvalidField;
import tacit.nn.Weights;

/// Dense layer: `K′ = σ_w² K + σ_b²`, and
///
/// - NTK parameterization: `Θ′ = K′ + σ_w² Θ`
/// - standard: `Θ′ = N K + σ_w² Θ + [b]` with the fan-in `N` and `[b] = 1` where there is a bias
/// - frozen, its own weights not trained: `Θ′ = σ_w² Θ`
///
/// @param units its width, the fan-in of the next layer under the standard parameterization
public record DenseKernel(Weights weights, OptionalInt units, boolean frozen)
    implements KernelLayer {
  public DenseKernel {
    units.ifPresent(m -> require(m >= 1, "units", m + " is not 1 or more"));
  }

  private static void require(boolean right, String field, String problem) {
    if (!right) throw new InvalidField("dense", field, problem);
  }

  /// NTK parameterization, trained.
  public static DenseKernel ntk(double weightVariance, double biasVariance) {
    return new DenseKernel(Weights.ntk(weightVariance, biasVariance), OptionalInt.empty(), false);
  }

  /// The same layer with weights that are not trained.
  public DenseKernel freeze() {
    return new DenseKernel(weights, units, true);
  }

  @Override
  public String name() {
    return "dense";
  }
}
