// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import tacit.autodiff.Tensor;
import tacit.nn.loss.Targets;

/// Examples that make one step together, `x: (n, example…)`, and what their outputs should be.
public record Batch(Tensor inputs, Targets targets) {
  public Batch {
    if (inputs.shape().rank() == 0 || inputs.shape().size(0) != targets.count()) {
      throw new IllegalArgumentException(
          "batch: inputs of shape %s but %d targets; give one target for each input"
              .formatted(inputs.shape(), targets.count()));
    }
  }

  /// The number of examples, `n`.
  public int size() {
    return targets.count();
  }
}
