// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import java.util.Optional;
import tacit.nn.locality.ChangeScore;

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
  /// @param gradientChange that of its batch, if the step has it as a penalty
  /// @param learningRate that of its update
  /// @param timeSeconds its duration, with making the batch
  record StepReport(
      long step,
      int epoch,
      Score batch,
      Optional<ChangeScore> gradientChange,
      double learningRate,
      double timeSeconds) {}

  /// One epoch.
  ///
  /// @param epoch from 1
  /// @param steps done by its end
  /// @param batches loss and mistakes of its batches, each before its update and with dropout
  /// @param gradientChange over its batches where it is a penalty; of its first batch where it is
  ///   only watched; else empty
  /// @param trainingSet the training set at the epoch's end in inference mode, if it was measured
  /// @param learningRate that of the last update
  /// @param timeSeconds its duration, without measuring
  record EpochReport(
      int epoch,
      long steps,
      Score batches,
      Optional<ChangeScore> gradientChange,
      Optional<Score> trainingSet,
      double learningRate,
      double timeSeconds) {}
}
