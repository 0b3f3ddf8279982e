// SPDX-License-Identifier: Apache-2.0
package tacit.nn.loss;

import tacit.autodiff.Var;

/// What training makes small. A loss gives each example one number; training takes their mean over
/// the examples of a batch.
public sealed interface Loss permits SoftmaxCrossEntropy, MeanSquared, CodedSquare, MarginLoss {
  /// One number for each example, `(n)`, from outputs `(n, …)`.
  Var each(Var outputs, Targets targets);

  /// The mean over examples, `1/n Σᵢ ℓᵢ`.
  default Var mean(Var outputs, Targets targets) {
    return each(outputs, targets).mean();
  }
}
