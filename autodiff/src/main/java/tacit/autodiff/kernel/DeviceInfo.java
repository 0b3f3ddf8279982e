// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

/// What a device says of itself.
///
/// @param platform maker of the driver
/// @param type `CPU`, `GPU` or `accelerator`
/// @param version of the interface that it speaks, `OpenCL 3.0`
/// @param computeUnits processors that run groups of work items side by side
/// @param largestBufferBytes no tensor can be larger
/// @param localBytes fast memory that a group of work items shares
/// @param groupSize most work items of a group
/// @param doubles whether it computes FLOAT64
public record DeviceInfo(
    String platform,
    String name,
    String type,
    String version,
    String driver,
    int computeUnits,
    long memoryBytes,
    long largestBufferBytes,
    long localBytes,
    int groupSize,
    boolean doubles) {
  /// Whether a work item is a thread of a processor with caches.
  public boolean isCpu() {
    return type.equals("CPU");
  }
}
