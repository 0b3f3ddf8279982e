// SPDX-License-Identifier: Apache-2.0
package tacit.measures.redundancy;

/// What the sum over a chunk of `w` of `W` neurons is multiplied by before the bias is added.
public enum ChunkScale {
  /// 1: the trained readout as it is, the paper's.
  TRAINED,
  /// `W/w`, which makes a drawn chunk's logits right on average.
  FULL_WIDTH;

  double factor(int size, int width) {
    return this == TRAINED ? 1 : (double) width / size;
  }
}
