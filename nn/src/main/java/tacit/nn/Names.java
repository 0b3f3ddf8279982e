// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The names of [Params] as a tree: the names of one part stand together, so that a part is a range
/// and finding it costs one look-up, however many names there are.
final class Names {
  /// The names of a part without its prefix, and where the first of them stands in the whole.
  record Part(int from, Names names) {
    int to() {
      return from + names.all.size();
    }
  }

  private static final Names NONE = new Names(List.of());

  private final List<String> all;
  private final Map<String, Integer> position = new HashMap<>();
  private final Map<String, Part> parts = new HashMap<>();

  /// @param all names of which those with one prefix stand together
  private Names(List<String> all) {
    this.all = all;
    for (int i = 0; i < all.size(); i++) position.put(all.get(i), i);
    int from = 0;
    for (var head : heads(all).entrySet()) {
      String name = head.getKey();
      if (name.endsWith(".")) {
        Names inner = new Names(List.copyOf(head.getValue()));
        parts.put(name.substring(0, name.length() - 1), new Part(from, inner));
      }
      from += head.getValue().size();
    }
  }

  /// Distinct names in the order given, but that a part's names follow its first one.
  static Names of(Collection<String> names) {
    return names.isEmpty() ? NONE : new Names(together(List.copyOf(names)));
  }

  private static List<String> together(List<String> names) {
    List<String> ordered = new ArrayList<>();
    heads(names)
        .forEach((head, tails) -> {
          if (head.endsWith(".")) together(tails).forEach(tail -> ordered.add(head + tail));
          else ordered.add(head);
        });
    return List.copyOf(ordered);
  }

  /// First words, those of parts with their dot, each with what follows.
  private static SequencedMap<String, List<String>> heads(List<String> names) {
    SequencedMap<String, List<String>> heads = new LinkedHashMap<>();
    for (String name : names) {
      int end = name.indexOf('.') + 1;
      String head = end == 0 ? name : name.substring(0, end);
      heads.computeIfAbsent(head, _ -> new ArrayList<>()).add(name.substring(head.length()));
    }
    return heads;
  }

  List<String> all() {
    return all;
  }

  /// Where a name stands, or −1.
  int position(String name) {
    return position.getOrDefault(name, -1);
  }

  /// The names that begin with the prefix and a dot; of an unknown prefix there are none.
  Part part(String prefix) {
    @Nullable Part part = parts.get(prefix);
    if (part != null) return part;
    int dot = prefix.indexOf('.');
    if (dot < 0) return new Part(0, NONE);
    Part outer = part(prefix.substring(0, dot));
    Part inner = outer.names.part(prefix.substring(dot + 1));
    return new Part(outer.from + inner.from, inner.names);
  }
}
