// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import java.util.List;
import tacit.autodiff.DType;
import tacit.autodiff.kernel.DeviceInfo;

/// The tilings of `matmul.cl` that a device can choose from, those for large products first.
final class Tilings {
  private Tilings() {}

  /// Those that fit the device.
  ///
  /// @param vectorBytes of the vectors that a CPU computes with
  static Choice<Tiling> of(DeviceInfo device, int vectorBytes, DType dtype) {
    int bytes = (int) DeviceMemory.bytes(dtype, 1);
    List<Tiling> all =
        device.isCpu() ? cpu(vectorBytes, lanes(vectorBytes, dtype)) : gpu(16 / bytes);
    // Fits every device: one item, 1 KiB of local memory.
    return Choice.of(device, dtype, all, Tiling.ofOne(2, 2, 1, 1, 1, 16));
  }

  /// Numbers of a CPU's vector.
  static int lanes(int vectorBytes, DType dtype) {
    return Math.clamp(vectorBytes, 16, 64) / (int) DeviceMemory.bytes(dtype, 1);
  }

  /// One item a group. Blocks of 8 × 2 vectors take 19 of the 32 registers that CPUs with vectors
  /// of 64 bytes have, blocks of 6 × 2 take 15 of 16.
  private static List<Tiling> cpu(int vectorBytes, int lanes) {
    int rows = vectorBytes >= 64 ? 8 : 6, few = vectorBytes >= 64 ? 2 : 4;
    return List.of(
        Tiling.ofOne(lanes, rows, 2, 16, 4, 64),
        Tiling.ofOne(lanes, rows, 2, 8, 4, 64),
        Tiling.ofOne(lanes, rows, 2, 4, 2, 64),
        Tiling.ofOne(lanes, rows, 2, 4, 1, 128),
        Tiling.ofOne(lanes, rows, 1, few, 1, 128));
  }

  /// Vectors of 16 bytes, as wide as loads from local memory are.
  private static List<Tiling> gpu(int lanes) {
    return List.of(
        Tiling.ofMany(lanes, 16, 8, 2, 16),
        Tiling.ofMany(lanes, 16, 4, 1, 16),
        Tiling.ofMany(lanes, 8, 8, 2, 16),
        Tiling.ofMany(lanes, 8, 4, 1, 16));
  }
}
