// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import tacit.autodiff.Tensor;

/// Storage in a Java array, which a [BufferPool] can take back. After that every access is refused,
/// so a tensor that leaked from its step is found at its first use.
sealed interface HostStorage extends Storage permits HostFloats, HostDoubles {
  void release();

  /// A new storage over the same array; this one is dead afterwards.
  default Storage heir() {
    Storage heir =
        switch (this) {
          case HostFloats f -> Storage.of(f.floats());
          case HostDoubles d -> Storage.of(d.doubles());
        };
    release();
    return heir;
  }

  /// What becomes of the storage of a tensor that is used up: the same array in new hands.
  static Storage heirOf(Tensor used) {
    if (used.storage() instanceof HostStorage host) return host.heir();
    throw new IllegalArgumentException(
        "update in place: " + used.shape() + " does not lie in an array of this machine");
  }

  static IllegalStateException released(int size) {
    return new IllegalStateException(
        "tensor: its "
            + size
            + " numbers were made in a step that has ended; return the tensor from the step to keep it");
  }
}
