// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure;

import tacit.autodiff.io.Npz;

/// What a file of representations may hold.
public enum RepKey {
  /// `labels (n)`, whole numbers from 0.
  LABELS("labels"),
  /// `sublabels (n)`, whole numbers from 0: subclasses that training does not see, each in one
  /// class.
  SUBLABELS("sublabels"),
  /// `logits (n, c)`, before any softmax; `(n, 1)` for two classes.
  LOGITS("logits"),
  /// `layer_0`, `layer_1`, …, or `activations`, `(n, d)` or `(n, h, w, c)`.
  LAYERS("layer_0"),
  /// `weight_0`, `weight_1`, …, outputs first.
  WEIGHTS("weight_0"),
  /// `readout_weight (c, d)`, `readout_bias (c)` unless it is zero, and `readout_input (n, d)`
  /// where pooling or another layer stands between the last layer and the readout.
  READOUT("readout_weight"),
  /// `segments_within (p, 9)`, probabilities of the class of a subclass on `p` segments of inputs
  /// from that subclass to itself.
  SEGMENTS_WITHIN("segments_within"),
  /// `segments_within_sublabels (p)`, that subclass.
  SEGMENTS_WITHIN_SUBLABELS("segments_within_sublabels"),
  /// `segments_between (q, 9)`, the same on segments from a subclass to others of its class.
  SEGMENTS_BETWEEN("segments_between"),
  /// `segments_between_sublabels (q)`, the subclass where the segment begins.
  SEGMENTS_BETWEEN_SUBLABELS("segments_between_sublabels");
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
