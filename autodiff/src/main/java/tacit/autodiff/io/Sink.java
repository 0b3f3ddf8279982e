// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import tacit.autodiff.Tensor;

/// Numbers as little-endian bytes, a chunk at a time: the mirror of [Source].
final class Sink {
  private static final int CHUNK = 1 << 16;

  private Sink() {}

  static void write(OutputStream out, Tensor tensor) throws IOException {
    switch (tensor.dtype()) {
      case FLOAT32 -> write(out, tensor.storage().floats());
      case FLOAT64 -> write(out, tensor.storage().doubles());
    }
  }

  private static void write(OutputStream out, float[] values) throws IOException {
    ByteBuffer some = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < values.length; at += CHUNK / Float.BYTES) {
      int n = Math.min(CHUNK / Float.BYTES, values.length - at);
      some.asFloatBuffer().put(values, at, n);
      out.write(some.array(), 0, n * Float.BYTES);
    }
  }

  private static void write(OutputStream out, double[] values) throws IOException {
    ByteBuffer some = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < values.length; at += CHUNK / Double.BYTES) {
      int n = Math.min(CHUNK / Double.BYTES, values.length - at);
      some.asDoubleBuffer().put(values, at, n);
      out.write(some.array(), 0, n * Double.BYTES);
    }
  }
}
