// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import tacit.autodiff.DType;

/// How much of a convolution one work item holds in registers. Rows are pixels, in the adjoint by
/// the filter its terms `(a, b, k)`; columns are output channels.
///
/// @param lanes whether an item is alone and its columns are vectors, as CPUs want it; else `side ×
///   side` items are a group
/// @param side numbers of a vector; items of a group along each of its two axes
/// @param rows of an item
/// @param columns vectors of an item, or channels
record ConvolutionTiling(boolean lanes, int side, int rows, int columns) implements Cut {
  /// One item, vectors of 16 bytes: fits every device.
  static ConvolutionTiling least(DType dtype) {
    return new ConvolutionTiling(true, 16 / dtype.bytes(), 4, 1);
  }

  @Override
  public String name() {
    return "%s%d.%dx%d".formatted(lanes ? "lanes" : "group", side, rows, columns);
  }

  @Override
  public int items() {
    return lanes ? 1 : side * side;
  }

  @Override
  public int tileN() {
    return lanes ? rows : side * rows;
  }

  /// Channels of one panel of the filter.
  @Override
  public int tileM() {
    return side * columns;
  }

  /// `side` rows of each factor, one quad longer for the pixels.
  @Override
  public long localBytes(DType dtype) {
    return lanes ? 0 : DeviceMemory.bytes(dtype, (tileN() + 4L + tileM()) * side);
  }
}
