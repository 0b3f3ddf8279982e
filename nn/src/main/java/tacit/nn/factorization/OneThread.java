// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Cpu;
import tacit.autodiff.kernel.Kernels;

/// The processor's kernels on the caller's thread, for single values; loops bring their own.
final class OneThread {
  static final Kernels KERNELS = Cpu.kernels(1, Buffers.fresh());

  private OneThread() {}
}
