// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tacit.autodiff.DType;
import tacit.autodiff.Tensor;

/// Named tensors for a [Safetensors] file. Wider types come first, then names in their order, as
/// the safetensors library does it; the numbers begin at a multiple of eight bytes.
///
/// ```java
/// SafetensorsWriter.of().with("0.W", w).with("0.b", b).withMetadata("format", "pt").write(path);
/// ```
public final class SafetensorsWriter {
  private static final int ALIGNMENT = 8;

  private final Map<String, Tensor> tensors;
  private final Map<String, String> metadata;

  private SafetensorsWriter(Map<String, Tensor> tensors, Map<String, String> metadata) {
    this.tensors = tensors;
    this.metadata = metadata;
  }

  /// No tensors yet.
  public static SafetensorsWriter of() {
    return new SafetensorsWriter(new TreeMap<>(), new TreeMap<>());
  }

  public SafetensorsWriter with(String name, Tensor tensor) {
    if (name.equals(SafetensorsHeader.METADATA)) {
      throw new IllegalArgumentException("safetensors: '" + name + "' is no name of a tensor");
    }
    Map<String, Tensor> more = new TreeMap<>(tensors);
    if (more.put(name, tensor) != null) {
      throw new IllegalArgumentException("safetensors: there is a tensor '" + name + "' already");
    }
    return new SafetensorsWriter(more, metadata);
  }

  /// Free text beside the tensors; a second text of the same name takes the place of the first.
  public SafetensorsWriter withMetadata(String name, String text) {
    Map<String, String> more = new TreeMap<>(metadata);
    more.put(name, text);
    return new SafetensorsWriter(tensors, more);
  }

  public void write(Path file) {
    Comparator<Map.Entry<String, Tensor>> widest =
        Comparator.comparing(e -> -e.getValue().dtype().bytes());
    List<Map.Entry<String, Tensor>> sorted = tensors.entrySet().stream().sorted(widest).toList();
    byte[] header = header(sorted);
    AtomicFile.write(
        file,
        out -> {
          out.write(header);
          for (var each : sorted) Sink.write(out, each.getValue());
        });
  }

  private byte[] header(List<Map.Entry<String, Tensor>> sorted) {
    StringJoiner members = new StringJoiner(",", "{", "}");
    if (!metadata.isEmpty()) {
      members.add(
          metadata.entrySet().stream()
              .map(e -> JsonText.write(e.getKey()) + ":" + JsonText.write(e.getValue()))
              .collect(Collectors.joining(",", "\"__metadata__\":{", "}")));
    }
    long from = 0;
    for (var each : sorted) {
      Tensor tensor = each.getValue();
      long to = from + (long) tensor.shape().count() * tensor.dtype().bytes();
      members.add(JsonText.write(each.getKey()) + ":" + entry(tensor, from, to));
      from = to;
    }
    byte[] text = members.toString().getBytes(StandardCharsets.UTF_8);
    int padded = Math.ceilDiv(text.length, ALIGNMENT) * ALIGNMENT;
    ByteBuffer all = ByteBuffer.allocate(Long.BYTES + padded).order(ByteOrder.LITTLE_ENDIAN);
    all.putLong(padded).put(text);
    while (all.hasRemaining()) all.put((byte) ' ');
    return all.array();
  }

  private static String entry(Tensor tensor, long from, long to) {
    String sizes =
        IntStream.of(tensor.shape().toArray())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(","));
    return "{\"dtype\":\"%s\",\"shape\":[%s],\"data_offsets\":[%d,%d]}"
        .formatted(tensor.dtype() == DType.FLOAT32 ? "F32" : "F64", sizes, from, to);
  }
}
