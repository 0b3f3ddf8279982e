// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

/// A device that is open: its memory, and kernels that run on it.
public interface Accelerator extends AutoCloseable {
  DeviceInfo info();

  /// New memory on the device every time; what nobody holds any more is used again.
  Buffers memory();

  /// Kernels whose results lie in `buffers`: [#memory] or a [BufferPool] over it.
  Kernels kernels(Buffers buffers);

  /// The steps of the kernels of infinitely wide networks on this device.
  CovarianceKernels covariances();

  /// What has been allocated, sent and run so far.
  DeviceCounters counters();

  /// Forgets the sizes that were found by trying; the next use finds them anew.
  void forgetTuning();

  /// Gives everything back. Tensors on the device are dead afterwards.
  @Override
  void close();
}
