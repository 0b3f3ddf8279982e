// SPDX-License-Identifier: Apache-2.0
package tacit.nn.loss;

import tacit.autodiff.Var;

/// Hinge loss of the margin, `ℓᵢ = max(0, 1 − qᵢ)`, or half its square, which is smooth; see
/// [MarginLoss] for `q`. With several outputs it is Crammer and Singer's.
///
/// @param squared whether `ℓᵢ = ½ max(0, 1 − qᵢ)²`
public record Hinge(boolean squared) implements MarginLoss {
  @Override
  public Var phi(Var margins) {
    Var missing = margins.scaleShift(-1, 1).relu();
    return squared ? missing.square().times(0.5) : missing;
  }

  @Override
  public String name() {
    return "hinge loss";
  }
}
