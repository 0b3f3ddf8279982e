// SPDX-License-Identifier: Apache-2.0
package tacit.examples;

import java.util.Optional;
import java.util.function.Supplier;
import tacit.autodiff.kernel.Accelerator;
import tacit.autodiff.kernel.Cpu;
import tacit.nn.train.Engine;

/// What the runs of figures and sweeps train on: the processor, or the device that was asked for.
///
/// A run is its parameters and nothing else, so the device reaches it from around: bound by who
/// runs it, for the time and the thread that the run takes.
public final class Backend {
  private static final ScopedValue<Accelerator> DEVICE = ScopedValue.newInstance();

  private Backend() {}

  /// Work with that device around it; with none, on the processor.
  public static <T> T on(Optional<Accelerator> device, Supplier<T> work) {
    return device.map(there -> ScopedValue.where(DEVICE, there).call(work::get)).orElseGet(work);
  }

  /// Kernels and buffers for one training on the calling thread.
  ///
  /// @param threads how many the processor may use
  public static Engine engine(int threads) {
    return DEVICE.isBound()
        ? Engine.of(DEVICE.get())
        : Engine.of(buffers -> Cpu.kernels(threads, buffers));
  }
}
