// SPDX-License-Identifier: Apache-2.0
package tacit.examples.figure.margin;

import tacit.nn.train.Listener;
import tacit.nn.train.Progress;
import tacit.nn.train.Samples;
import tacit.nn.train.Trainer;

/// Ends a training once the mean loss over all its examples is small, looking every so many epochs.
///
/// [tacit.nn.train.Stop] looks after each.
final class LossBelow implements Listener {
  private final Trainer trainer;
  private final Samples all;
  private final double small;
  private final int every;
  private boolean reached;

  LossBelow(Trainer trainer, Samples all, double small, int every) {
    this.trainer = trainer;
    this.all = all;
    this.small = small;
    this.every = every;
  }

  @Override
  public void epoch(EpochReport report, Progress at) {
    reached = report.epoch() % every == 0 && trainer.score(at, all).loss() < small;
  }

  @Override
  public boolean wantsStop() {
    return reached;
  }
}
