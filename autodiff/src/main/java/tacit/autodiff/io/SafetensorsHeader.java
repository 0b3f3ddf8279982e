// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tacit.autodiff.Shape;

/// Reads `{"__metadata__":{"k":"v"},"w":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]}}`, the
/// part of JSON that the format allows: text and whole numbers, each name once.
final class SafetensorsHeader {
  static final String METADATA = "__metadata__";

  /// One tensor: its type as written, and its bytes `from` to `to` of the data.
  record Entry(String dtype, Shape shape, long from, long to) {}

  private final String source;
  private final Text text;
  private final SequencedMap<String, String> metadata = new LinkedHashMap<>();
  private final SequencedMap<String, Entry> entries = new LinkedHashMap<>();

  SafetensorsHeader(String source, String header) {
    this.source = source;
    this.text = new Text(source, header);
    object(this::member);
    text.end();
  }

  SequencedMap<String, String> metadata() {
    return metadata;
  }

  SequencedMap<String, Entry> entries() {
    return entries;
  }

  /// The entries in the order of their bytes.
  List<Map.Entry<String, Entry>> byOffset() {
    Comparator<Entry> order = Comparator.comparingLong(Entry::from).thenComparingLong(Entry::to);
    return entries.entrySet().stream().sorted(Map.Entry.comparingByValue(order)).toList();
  }

  /// What reads the value of a member.
  private interface Value {
    void read(String name);
  }

  /// `{"name": value, …}`.
  private void object(Value value) {
    Set<String> seen = new HashSet<>();
    text.expect("{");
    if (text.accept("}")) return;
    do {
      String name = JsonText.read(text);
      if (!seen.add(name)) throw text.bad("a second \"" + name + "\"");
      text.expect(":");
      value.read(name);
    } while (text.accept(","));
    text.expect("}");
  }

  private void member(String name) {
    if (name.equals(METADATA)) object(key -> metadata.put(key, JsonText.read(text)));
    else entries.put(name, new Fields(name).read());
  }

  /// The three fields of one tensor, in any order.
  private final class Fields {
    private final String name;
    private @Nullable String dtype;
    private @Nullable List<Long> shape;
    private @Nullable List<Long> offsets;

    Fields(String name) {
      this.name = name;
    }

    Entry read() {
      object(this::field);
      if (dtype == null || shape == null || offsets == null || offsets.size() != 2) {
        throw BadFile.of(source, name, "needs a dtype, a shape and two data_offsets");
      }
      String where = source + ": " + name;
      return new Entry(dtype, Sizes.shape(where, "shape", shape), offsets.get(0), offsets.get(1));
    }

    private void field(String field) {
      switch (field) {
        case "dtype" -> dtype = JsonText.read(text);
        case "shape" -> shape = integers();
        case "data_offsets" -> offsets = integers();
        default -> throw text.bad("the unknown field \"" + field + "\" of \"" + name + "\"");
      }
    }
  }

  private List<Long> integers() {
    List<Long> numbers = new ArrayList<>();
    text.expect("[");
    if (text.accept("]")) return numbers;
    do {
      numbers.add(text.integer());
    } while (text.accept(","));
    text.expect("]");
    return numbers;
  }
}
