// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

/// What a device has done since it was opened.
///
/// @param buffers held by tensors now
/// @param bytes of those
/// @param peakBytes most that tensors ever held
/// @param allocations how often memory was asked of the driver, not of the pool
/// @param uploadedBytes sent to the device
/// @param downloadedBytes read from it
/// @param launches kernels started
public record DeviceCounters(
    long buffers,
    long bytes,
    long peakBytes,
    long allocations,
    long uploadedBytes,
    long downloadedBytes,
    long launches) {}
