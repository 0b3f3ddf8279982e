// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.io.SafetensorsHeader.Entry;
import tacit.autodiff.kernel.Storage;

/// Named tensors in a file, weights mostly: the length of a header in eight bytes, the header in
/// JSON, then the numbers, little-endian and row-major, without gap or overlap.
///
/// `F32` and `F64` are read. A file may hold tensors of other types; asking for one is refused.
/// Opening reads the header, a tensor is read when it is asked for, and nothing is held open.
///
/// @source safetensors, section "Format" of its README
public final class Safetensors {
  private static final int LENGTH = 8;
  private static final int LONGEST = 100_000_000;

  private final Path file;
  private final SafetensorsHeader header;
  private final long start;

  private Safetensors(Path file, SafetensorsHeader header, long start) {
    this.file = file;
    this.header = header;
    this.start = start;
  }

  public static Safetensors open(Path file) {
    try (Source source = Source.of(file)) {
      long bytes = source.take("header", LENGTH).getLong();
      String text = utf8(source, source.header(bytes, LONGEST));
      SafetensorsHeader header = new SafetensorsHeader(source.name(), text);
      checkOffsets(source, header);
      return new Safetensors(file, header, LENGTH + bytes);
    }
  }

  private static String utf8(Source source, ByteBuffer bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw source.bad("header", "is no UTF-8 text");
    }
  }

  /// Every byte of the data belongs to exactly one tensor.
  private static void checkOffsets(Source source, SafetensorsHeader header) {
    long end = 0;
    for (var each : header.byOffset()) {
      Entry e = each.getValue();
      String offsets = "data_offsets [" + e.from() + ", " + e.to() + "] ";
      if (e.from() < 0 || e.to() < e.from() || e.to() > source.left()) {
        throw source.bad(
            each.getKey(), offsets + "are outside the " + source.left() + " bytes of data");
      }
      if (e.from() != end) {
        String how = e.from() < end ? "overlap what ends at " : "leave a gap after ";
        throw source.bad(each.getKey(), offsets + how + end);
      }
      end = e.to();
    }
    if (end < source.left()) {
      throw source.bad("data", source.left() - end + " bytes follow the last tensor");
    }
  }

  /// Names of the tensors, in the order of the header.
  public List<String> names() {
    return List.copyOf(header.entries().keySet());
  }

  /// Free text by name, which whoever wrote the file put beside the tensors.
  public Map<String, String> metadata() {
    return Collections.unmodifiableMap(header.metadata());
  }

  /// The tensor of that name.
  public Tensor get(String name) {
    Entry entry = header.entries().get(name);
    if (entry == null) throw BadFile.missing(file, name, names());
    long from = start + entry.from(), to = start + entry.to();
    try (Source source = Source.part(file + ": " + name, file, from, to)) {
      Shape shape = entry.shape();
      int count = shape.count();
      return switch (entry.dtype()) {
        case "F32" -> {
          source.claim("shape " + shape + " of F32", (long) count * Float.BYTES);
          yield Tensor.of(shape, Storage.of(source.floats(count)));
        }
        case "F64" -> {
          source.claim("shape " + shape + " of F64", (long) count * Double.BYTES);
          yield Tensor.of(shape, Storage.of(source.doubles(count)));
        }
        default ->
            throw source.bad(
                "dtype", entry.dtype() + " is not supported; convert the tensor to F32 or F64");
      };
    }
  }
}
