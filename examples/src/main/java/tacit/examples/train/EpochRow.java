// SPDX-License-Identifier: Apache-2.0
package tacit.examples.train;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// One epoch of a training.
///
/// @param trainLoss mean over the epoch's batches, each before its step
/// @param trainAccuracy of the same
/// @param testLoss mean over the test images after the epoch
/// @param testAccuracy of the same
/// @param seconds time of the steps
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record EpochRow(
    int epoch,
    double trainLoss,
    double trainAccuracy,
    double testLoss,
    double testAccuracy,
    double learningRate,
    double seconds) {}
