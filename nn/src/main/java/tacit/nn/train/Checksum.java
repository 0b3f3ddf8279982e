// SPDX-License-Identifier: Apache-2.0
package tacit.nn.train;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32C;
import tacit.autodiff.Tensor;

/// CRC-32C of named tensors: of every name, then of its numbers.
final class Checksum {
  private Checksum() {}

  static String of(Map<String, Tensor> tensors) {
    CRC32C crc = new CRC32C();
    tensors.forEach((name, tensor) -> {
      crc.update(name.getBytes(StandardCharsets.UTF_8));
      crc.update(bytes(tensor));
    });
    return "%08x".formatted(crc.getValue());
  }

  private static ByteBuffer bytes(Tensor tensor) {
    ByteBuffer bytes = ByteBuffer.allocate(tensor.shape().count() * tensor.dtype().bytes());
    switch (tensor.dtype()) {
      case FLOAT32 -> bytes.asFloatBuffer().put(tensor.toFloats());
      case FLOAT64 -> bytes.asDoubleBuffer().put(tensor.toDoubles());
    }
    return bytes;
  }
}
