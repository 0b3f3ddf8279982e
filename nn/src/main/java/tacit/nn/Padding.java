// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

/// What a window reads beyond the edge of its data.
public enum Padding {
  /// Nothing: only whole windows.
  VALID,
  /// Neutral values, such that `⌈size / stride⌉` windows fit; an odd amount puts the larger half at
  /// the end.
  SAME,
  /// As many windows as [#SAME], reading on from the other end.
  CIRCULAR
}
