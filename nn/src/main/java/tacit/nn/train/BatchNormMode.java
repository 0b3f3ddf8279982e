// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.nn.Params;
import tacit.nn.Pass;

/// Which statistics a batch normalization takes in the steps of a training.
public enum BatchNormMode {
  /// Those of the batch, while the running ones move; dropout is on. The usual way.
  TRAINING,
  /// The running ones, which stay as they are; dropout is off. For batches that are chosen, whose
  /// statistics are not those of the data.
  INFERENCE;

  Pass pass(Seed dropout, Params<Tensor> statistics, Pass.Listener listener) {
    return switch (this) {
      case TRAINING -> Pass.training(dropout, statistics, listener);
      case INFERENCE -> Pass.inference(statistics, listener);
    };
  }
}
