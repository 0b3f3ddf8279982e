// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// When a run ends: after so many epochs, or earlier, when the training set as a whole is learned.
/// The early ends measure the training set in inference mode after every epoch.
///
/// @param epochs the most epochs
/// @param lossBelow the mean loss over the training set is below this
/// @param zeroErrorEpochs the training set was classified without an error after so many epochs in
///   a row
public record Stop(int epochs, OptionalDouble lossBelow, OptionalInt zeroErrorEpochs) {
  /// Why a run ended.
  public enum Reason {
    EPOCHS,
    LOSS,
    ZERO_ERROR,
    LISTENER
  }

  public Stop {
    if (epochs < 0)
      throw new IllegalArgumentException("stop: " + epochs + " epochs; give 0 or more");
    if (zeroErrorEpochs.orElse(1) < 1) {
      throw new IllegalArgumentException(
          "stop: zero error for "
              + zeroErrorEpochs.getAsInt()
              + " epochs; give 1 or more, or leave it out");
    }
  }

  /// After so many epochs.
  public static Stop after(int epochs) {
    return new Stop(epochs, OptionalDouble.empty(), OptionalInt.empty());
  }

  /// Or once the mean loss over the training set is below `loss`.
  public Stop orLossBelow(double loss) {
    return new Stop(epochs, OptionalDouble.of(loss), zeroErrorEpochs);
  }

  /// Or after so many epochs in a row without an error on the training set.
  public Stop orZeroErrorFor(int epochsInARow) {
    return new Stop(epochs, lossBelow, OptionalInt.of(epochsInARow));
  }

  /// Whether the training set is measured after every epoch.
  boolean measures() {
    return lossBelow.isPresent() || zeroErrorEpochs.isPresent();
  }

  /// Why a run ends here, if it does.
  Optional<Reason> reason(Progress at, Optional<Score> trainingSet) {
    if (trainingSet.isPresent() && trainingSet.get().loss() < lossBelow.orElse(Double.NaN)) {
      return Optional.of(Reason.LOSS);
    }
    if (zeroErrorEpochs.isPresent() && at.zeroErrorEpochs() >= zeroErrorEpochs.getAsInt()) {
      return Optional.of(Reason.ZERO_ERROR);
    }
    return at.epoch() >= epochs ? Optional.of(Reason.EPOCHS) : Optional.empty();
  }
}
