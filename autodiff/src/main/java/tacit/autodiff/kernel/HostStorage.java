// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

/// Storage in a Java array, which a [BufferPool] can take back. After that every access is refused,
/// so a tensor that leaked from its step is found at its first use.
sealed interface HostStorage extends Storage permits HostFloats, HostDoubles {
  void release();

  static IllegalStateException released(int size) {
    return new IllegalStateException(
        "tensor: its "
            + size
            + " numbers were made in a step that has ended; return the tensor from the step to keep it");
  }
}
