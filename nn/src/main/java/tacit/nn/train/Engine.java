// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import java.util.function.Function;
import tacit.autodiff.kernel.Accelerator;
import tacit.autodiff.kernel.BufferPool;
import tacit.autodiff.kernel.Buffers;
import tacit.autodiff.kernel.Kernels;

/// Kernels and the pool that their results lie in, so that a step reuses the arrays of the step
/// before. One engine serves one thread.
///
/// @param on kernels over `pool`
public record Engine(Kernels on, BufferPool pool) {
  /// `Engine.of(ScalarKernels::new)`.
  public static Engine of(Function<? super Buffers, ? extends Kernels> backend) {
    BufferPool pool = new BufferPool();
    return new Engine(backend.apply(pool), pool);
  }

  /// Kernels of a device, results in its memory.
  public static Engine of(Accelerator device) {
    BufferPool pool = new BufferPool(device.memory());
    return new Engine(device.kernels(pool), pool);
  }
}
