// SPDX-License-Identifier: Apache-2.0
package tacit.nn.loss;

import tacit.autodiff.Var;

/// Logistic loss of the margin, `ℓᵢ = ln(1 + e^−qᵢ)`; see [MarginLoss] for `q`. Never overflows.
/// With one output PyTorch's `BCEWithLogitsLoss`, with two the softmax cross-entropy.
public record Logistic() implements MarginLoss {
  @Override
  public Var phi(Var margins) {
    return margins.negate().softplus();
  }

  @Override
  public String name() {
    return "logistic loss";
  }
}
