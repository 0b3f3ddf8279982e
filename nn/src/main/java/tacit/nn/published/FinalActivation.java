// SPDX-License-Identifier: Apache-2.0
package tacit.nn.published;

import tacit.nn.BatchNorm;
import tacit.nn.GlobalAveragePool;
import tacit.nn.Relu;
import tacit.nn.Serial;

/// What stands between the last batch normalization of a convolutional network and its average over
/// the pixels.
public enum FinalActivation {
  /// Nothing, so that the last hidden representation has both signs: the networks of Doimo et al.
  NONE,
  /// A rectifier, as in the papers that introduced these networks.
  RELU;

  /// Batch normalization, this activation, the average: its output is the last hidden
  /// representation.
  Serial head() {
    return switch (this) {
      case NONE -> Serial.of(new BatchNorm(), new GlobalAveragePool());
      case RELU -> Serial.of(new BatchNorm(), new Relu(), new GlobalAveragePool());
    };
  }
}
