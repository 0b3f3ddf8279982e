// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import tacit.autodiff.Tensor;

/// Storage that a [BufferPool] can take back, a Java array or a device's buffer. After that every
/// access is refused, so a tensor that leaked from its step is found at its first use.
public interface PooledStorage extends Storage {
  /// A new storage over the same memory; this one is dead afterwards. Numbers that have been put
  /// off are not computed any more.
  PooledStorage heir();

  /// Gives the memory back at once; this one is dead afterwards.
  void release();

  /// What becomes of the storage of a tensor that is used up: the same memory in new hands.
  static PooledStorage heirOf(Tensor used) {
    used.storage().settle();
    if (used.storage() instanceof PooledStorage pooled) return pooled.heir();
    throw new IllegalArgumentException(
        "update in place: " + used.shape() + " does not lie in memory that can be used again");
  }

  /// What a dead storage says.
  static IllegalStateException released(int size) {
    return new IllegalStateException(
        "tensor: its "
            + size
            + " numbers were made in a step that has ended; return the tensor from the step to keep it");
  }
}
