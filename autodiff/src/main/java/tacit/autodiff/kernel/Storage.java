// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.kernel;

import tacit.autodiff.DType;

/// Where the numbers of a tensor live: the door between immutable tensors and the arrays that
/// kernels fill. Only kernels, file formats and linear algebra go through it (an architecture test
/// holds that); everyone else sees copies.
///
/// A device's storage answers `floats()` and `doubles()` with a transfer to the host.
public interface Storage {
  DType dtype();

  /// Count of numbers.
  int size();

  /// Whether the numbers can be read: not after a [BufferPool] has taken them back.
  default boolean live() {
    return true;
  }

  /// Computes what has been put off: a device may make numbers only when they are asked for.
  /// Nothing to do for numbers that are there.
  default void settle() {}

  /// The number at a row-major position, widened to double.
  double get(int i);

  /// Stores a number, rounded to the storage's type. For the kernel that makes the tensor, before
  /// anybody else has seen it.
  void set(int i, double value);

  /// The live array of FLOAT32 storage, not a copy.
  float[] floats();

  /// The live array of FLOAT64 storage, not a copy.
  double[] doubles();

  static Storage of(float[] values) {
    return new HostFloats(values);
  }

  static Storage of(double[] values) {
    return new HostDoubles(values);
  }

  static Storage zeros(DType dtype, int size) {
    return switch (dtype) {
      case FLOAT32 -> new HostFloats(new float[size]);
      case FLOAT64 -> new HostDoubles(new double[size]);
    };
  }
}
