// SPDX-License-Identifier: Apache-2.0
package tacit.examples.measure.mitosis;

import tacit.examples.measure.Parameter;

/// How a layer of images, `(n, h, w, c)`, becomes a matrix.
public enum Pixels {
  /// The mean over places, `(n, c)`, as global average pooling has it.
  AVERAGED,
  /// Each place of each channel a neuron of its own, `(n, h w c)`.
  FLATTENED;

  public static final Parameter<Pixels> PARAMETER =
      Parameter.word(
          "pixels",
          "how a layer (n, h, w, c) becomes a matrix: the mean over its pixels, or a neuron for each",
          AVERAGED);
}
