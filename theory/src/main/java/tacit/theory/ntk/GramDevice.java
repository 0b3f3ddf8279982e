// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import tacit.autodiff.DType;
import tacit.autodiff.kernel.Accelerator;
import tacit.autodiff.kernel.CovarianceKernels;
import tacit.autodiff.kernel.DeviceInfo;

/// A device that computes pairs, and in which precision: FLOAT64 gives the processor's numbers but
/// for rounding, FLOAT32 about six digits of `K` and fewer of `Θ` between nearly equal samples,
/// since the angle between two samples comes from a difference.
///
/// @param on its steps
/// @param dtype of all that it computes; samples are rounded to it
/// @param bytes for the pairs that are computed at one time
/// @param largestBufferBytes for one kind of kernel of these pairs
public record GramDevice(CovarianceKernels on, DType dtype, long bytes, long largestBufferBytes) {
  /// A processor's own cache holds what it works on; memory would hold it up.
  private static final long CACHED_BYTES = 8L << 20;

  /// An open device, its precision the best that it has.
  public static GramDevice of(Accelerator device) {
    return of(device, device.info().doubles() ? DType.FLOAT64 : DType.FLOAT32);
  }

  /// An open device; half of its memory is for pairs, the rest for samples.
  public static GramDevice of(Accelerator device, DType dtype) {
    DeviceInfo info = device.info();
    long bytes = info.isCpu() ? CACHED_BYTES : info.memoryBytes() / 2;
    return new GramDevice(device.covariances(), dtype, bytes, info.largestBufferBytes());
  }
}
