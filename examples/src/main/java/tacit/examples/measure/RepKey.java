// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure;

import tacit.autodiff.io.Npz;

/// What a file of representations may hold.
public enum RepKey {
  /// `labels (n)`, whole numbers from 0.
  LABELS("labels"),
  /// `logits (n, c)`, before any softmax; `(n, 1)` for two classes.
  LOGITS("logits"),
  /// `layer_0`, `layer_1`, …, or `activations`, `(n, d)` or `(n, h, w, c)`.
  LAYERS("layer_0"),
  /// `weight_0`, `weight_1`, …, outputs first.
  WEIGHTS("weight_0"),
  /// `readout_weight (c, d)`, `readout_bias (c)` unless it is zero, and `readout_input (n, d)`
  /// where pooling or another layer stands between the last layer and the readout.
  READOUT("readout_weight");
  static final String ACTIVATIONS = "activations", BIAS = "readout_bias", INPUT = "readout_input";

  private final String array;

  RepKey(String array) {
    this.array = array;
  }

  /// The array without which this is missing.
  public String array() {
    return array;
  }

  boolean isIn(Npz file) {
    return file.has(array) || (this == LAYERS && file.has(ACTIVATIONS));
  }
}
