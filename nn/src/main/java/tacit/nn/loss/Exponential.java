// SPDX-License-Identifier: Apache-2.0
package tacit.nn.loss;

import tacit.autodiff.Var;

/// Exponential loss of the margin, `ℓᵢ = e^−qᵢ`; see [MarginLoss] for `q`. It grows without bound:
/// an example with `q < −88` is infinite in FLOAT32, with `q < −709` in FLOAT64.
public record Exponential() implements MarginLoss {
  @Override
  public Var phi(Var margins) {
    return margins.negate().exp();
  }

  @Override
  public String name() {
    return "exponential loss";
  }
}
