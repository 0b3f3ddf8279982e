// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import tacit.autodiff.DType;
import tacit.autodiff.kernel.DeviceInfo;

/// How much of a convolution one work item holds in registers, chosen by what the device is.
///
/// A CPU's item is a thread with vector registers: 8 pixels (or terms of a filter) times 2 vectors
/// of 64 bytes fill 16 of 32 registers, and 8 is where the sums' latency is hidden. Other devices
/// get groups of 16 × 16 items, or 8 × 8 where no group may be so large, whose items hold 8 pixels
/// (or 4 terms) times as many channels as the result fills, doubles half as many for the sake of
/// local memory.
record ConvolutionTiles(boolean lanes, DType dtype, int groupSize, int computeUnits) {
  static final int REGISTER_BYTES = 64;
  static final int PIXELS = 8;
  static final int TERMS_OF_GROUPS = 4;

  static ConvolutionTiles of(DeviceInfo device, DType dtype) {
    return new ConvolutionTiles(
        device.type().equals("CPU"), dtype, device.groupSize(), device.computeUnits());
  }

  /// Numbers of one vector register.
  int laneCount() {
    return REGISTER_BYTES / dtype.bytes();
  }

  /// Vectors of channels: 2, or 1 where a second would hold nothing.
  int vectors(int lanes, int outputs) {
    return outputs > lanes ? 2 : 1;
  }

  /// Items of a group along each of its two axes.
  int side() {
    return groupSize >= 256 ? 16 : 8;
  }

  /// Channels of one item of a group.
  int channels(int outputs) {
    int most = dtype == DType.FLOAT32 ? 8 : 4, channels = 1;
    while (channels < most && channels * side() < outputs) channels *= 2;
    return channels;
  }

  /// Channels of one panel of the filter.
  int width(int outputs) {
    return lanes ? laneCount() * vectors(laneCount(), outputs) : side() * channels(outputs);
  }
}
