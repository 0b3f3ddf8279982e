// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import tacit.autodiff.Tensor;
import tacit.nn.Params;
import tacit.nn.optim.Optimizer;

/// How far a run has come, between two epochs: with the recipe and the data all that the rest of
/// the run depends on. Random numbers need no state, since each is drawn from a stream named by its
/// epoch or step.
///
/// @param epoch epochs done
/// @param params the network's parameters
/// @param statistics its running statistics
/// @param optimizer steps done, and the optimizer's memory
/// @param zeroErrorEpochs after how many epochs in a row the training set was without an error
public record Progress(
    int epoch,
    Params<Tensor> params,
    Params<Tensor> statistics,
    Optimizer.State optimizer,
    int zeroErrorEpochs) {
  /// Steps done.
  public long steps() {
    return optimizer.steps();
  }
}
