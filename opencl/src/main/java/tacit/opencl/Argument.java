// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jspecify.annotations.Nullable;
import tacit.autodiff.DType;

/// One argument of a kernel.
///
/// @param pointer to its value; none for memory that a group shares
/// @param held what must live until the kernel has been started
record Argument(long bytes, @Nullable Pointer pointer, Object held) {
  static Argument of(DeviceStorage storage) {
    var memory = storage.memory();
    return new Argument(Sizeof.cl_mem, Pointer.to(memory), storage);
  }

  static Argument of(int value) {
    return new Argument(Integer.BYTES, Pointer.to(new int[] {value}), value);
  }

  static Argument of(long value) {
    return new Argument(Long.BYTES, Pointer.to(new long[] {value}), value);
  }

  /// A structure of whole numbers.
  static Argument struct(int... values) {
    int[] held = values.clone();
    return new Argument((long) Integer.BYTES * held.length, Pointer.to(held), held);
  }

  static Argument of(DType real, double value) {
    return switch (real) {
      case FLOAT32 -> new Argument(Float.BYTES, Pointer.to(new float[] {(float) value}), value);
      case FLOAT64 -> new Argument(Double.BYTES, Pointer.to(new double[] {value}), value);
    };
  }

  static Argument local(long bytes) {
    return new Argument(bytes, null, bytes);
  }
}
