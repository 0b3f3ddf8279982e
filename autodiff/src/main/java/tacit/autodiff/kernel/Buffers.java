// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import tacit.autodiff.DType;

/// Where kernels get the storage of their results. [#fresh] makes new arrays and leaves the rest to
/// the garbage collector; a [BufferPool] hands a step's arrays to the next step.
public interface Buffers {
  /// Storage with undefined contents: the kernel writes every number.
  Storage take(DType dtype, int size);

  /// New arrays every time.
  static Buffers fresh() {
    return Storage::zeros;
  }
}
