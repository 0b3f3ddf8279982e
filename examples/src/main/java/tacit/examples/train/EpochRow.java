// SPDX-License-Identifier: Apache-2.0
package tacit.examples.train;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// One epoch of a training.
///
/// @param trainLoss mean over the epoch's batches, each before its step
/// @param trainAccuracy of the same
/// @param testLoss mean over the test images after the epoch
/// @param testAccuracy of the same
/// @param seconds time of the steps
/// @param kernels what computed it; a training that was gone on with may name several
/// @param gradientChange over the epoch's batches, or of the first where it is no penalty; absent
///   where nobody asked for it
/// @param deadExamples how many of the examples it was measured on have no gradient to turn
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record EpochRow(
    int epoch,
    double trainLoss,
    double trainAccuracy,
    double testLoss,
    double testAccuracy,
    double learningRate,
    double seconds,
    String kernels,
    OptionalDouble gradientChange,
    OptionalInt deadExamples) {}
