// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import java.util.Optional;

/// Who watches a run. Every method has a default that does nothing.
public interface Listener {
  /// After a step.
  default void step(StepReport report) {}

  /// After an epoch; the progress may be kept.
  default void epoch(EpochReport report, Progress progress) {}

  /// Asked after every epoch: whether the run is to end here.
  default boolean wantsStop() {
    return false;
  }

  /// Nobody watches.
  static Listener none() {
    return new Listener() {};
  }

  /// One step.
  ///
  /// @param step from 1, over all epochs
  /// @param epoch from 1
  /// @param batch loss and mistakes of its batch, before the update
  /// @param learningRate that of its update
  /// @param timeSeconds its duration, with making the batch
  record StepReport(long step, int epoch, Score batch, double learningRate, double timeSeconds) {}

  /// One epoch.
  ///
  /// @param epoch from 1
  /// @param steps done by its end
  /// @param batches loss and mistakes of its batches, each before its update and with dropout
  /// @param trainingSet the training set at the epoch's end in inference mode, if it was measured
  /// @param learningRate that of the last update
  /// @param timeSeconds its duration, without measuring
  record EpochReport(
      int epoch,
      long steps,
      Score batches,
      Optional<Score> trainingSet,
      double learningRate,
      double timeSeconds) {}
}
