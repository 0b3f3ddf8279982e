// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/// The processor's kernels: [VectorKernels] where the Vector API module is there, else
/// [ScalarKernels] and one warning that names the flag.
public final class Cpu {
  private static final String MODULE = "jdk.incubator.vector";
  private static final Logger LOGGER = System.getLogger(Cpu.class.getName());

  private Cpu() {}

  /// Kernels on all cores whose results are new arrays.
  public static Kernels kernels() {
    return kernels(Runtime.getRuntime().availableProcessors(), Buffers.fresh());
  }

  /// Kernels on `threads` threads whose results lie in storage taken from `buffers`.
  public static Kernels kernels(int threads, Buffers buffers) {
    return vector() ? new VectorKernels(threads, buffers) : new ScalarKernels(buffers);
  }

  /// Operations on arrays that their owner keeps, for one thread.
  public static Rows rows() {
    return vector() ? new VectorRows() : new ScalarRows();
  }

  private static boolean vector() {
    boolean there = ModuleLayer.boot().findModule(MODULE).isPresent();
    if (!there) {
      LOGGER.log(
          Level.WARNING,
          "vector kernels are off, scalar kernels are many times slower: start java with --add-modules "
              + MODULE);
    }
    return there;
  }
}
