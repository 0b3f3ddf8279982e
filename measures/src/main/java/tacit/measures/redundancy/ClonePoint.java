// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

import java.util.List;

/// All that is measured of the chunks of one size: what they answer on training and test examples,
/// what they reconstruct, and what they leave.
public record ClonePoint(
    ChunkPoint training, ChunkPoint test, ReconstructionPoint fit, ResidualPoint residual) {
  /// Names of [#values].
  public static final List<String> COLUMNS =
      List.of(
          "size",
          "test_error",
          "test_error_se",
          "train_error",
          "train_error_se",
          "test_loss",
          "r2",
          "r2_outside",
          "correlation",
          "correlation_outside",
          "correlation_floor");

  public int size() {
    return test.size();
  }

  /// One number a column; NaN where there is none, as of neurons outside the whole layer.
  public List<Double> values() {
    return List.of(
        (double) size(),
        test.meanError(),
        test.standardError(),
        training.meanError(),
        training.standardError(),
        test.meanLoss(),
        fit.meanR2(),
        fit.meanR2Complement(),
        residual.meanCorrelation(),
        residual.meanCorrelationOutside(),
        residual.independenceFloor());
  }
}
