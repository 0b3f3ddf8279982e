// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.util.List;
import tacit.autodiff.DType;

/// A device that is open: its memory, and kernels that run on it.
public interface Accelerator extends AutoCloseable {
  DeviceInfo info();

  /// New memory on the device every time; what nobody holds any more is used again.
  Buffers memory();

  /// Kernels whose results lie in `buffers`: [#memory] or a [BufferPool] over it.
  Kernels kernels(Buffers buffers);

  /// The steps of the kernels of infinitely wide networks on this device.
  CovarianceKernels covariances();

  /// The matrix product as the book builds it up, step by step, slowest first; results lie in
  /// `buffers`.
  List<MatmulStep> matmulSteps(Buffers buffers);

  /// The most fused multiply-adds that the device does from registers alone, in operations a second
  /// (two a multiply-add), measured now: what its kernels are held against.
  double fmaPeak(DType dtype);

  /// Waits until everything that was asked for is done.
  void finish();

  /// What has been allocated, sent and run so far.
  DeviceCounters counters();

  /// Forgets the sizes that were found by trying; the next use finds them anew.
  void forgetTuning();

  /// Gives everything back. Tensors on the device are dead afterwards.
  @Override
  void close();
}
