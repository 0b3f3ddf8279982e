// SPDX-License-Identifier: Apache-2.0
package tacit.nn.arch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import tacit.autodiff.Shape;
import tacit.autodiff.io.BadFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The fields of one JSON object, read by their types; what does not fit is refused by its place.
///
/// @param owner what the object describes: `conv`
record Fields(Place place, String owner, ObjectNode node) {
  /// Refuses fields that are not among the known ones.
  void allow(List<String> known) {
    for (var field : node.properties()) {
      String name = field.getKey();
      if (known.contains(name)) continue;
      throw place.field(name).unknown("unknown field of " + owner, name, known);
    }
  }

  int whole(String name) {
    return whole(place.field(name), required(name));
  }

  boolean has(String name) {
    return node.has(name);
  }

  OptionalInt optionalWhole(String name) {
    return has(name) ? OptionalInt.of(whole(name)) : OptionalInt.empty();
  }

  double number(String name) {
    JsonNode value = required(name);
    if (!value.isNumber()) throw unexpected(place.field(name), "a number", value);
    return value.doubleValue();
  }

  double number(String name, double otherwise) {
    return has(name) ? number(name) : otherwise;
  }

  OptionalDouble optionalNumber(String name) {
    return has(name) ? OptionalDouble.of(number(name)) : OptionalDouble.empty();
  }

  boolean flag(String name, boolean otherwise) {
    if (!has(name)) return otherwise;
    JsonNode value = required(name);
    if (!value.isBoolean()) throw unexpected(place.field(name), "true or false", value);
    return value.booleanValue();
  }

  String text(String name) {
    JsonNode value = required(name);
    if (!value.isString()) throw unexpected(place.field(name), "a word in quotes", value);
    return value.stringValue();
  }

  /// One of an enum's words, in small letters.
  <E extends Enum<E>> E word(String name, E otherwise) {
    if (!has(name)) return otherwise;
    String word = text(name);
    E[] all = otherwise.getDeclaringClass().getEnumConstants();
    for (E each : all) if (word(each).equals(word)) return each;
    List<String> known = Arrays.stream(all).map(Fields::word).toList();
    throw place.field(name).unknown("unknown " + name + " '" + word + "'", word, known);
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /// A list of sizes, each 1 or more.
  Shape sizes(String name) {
    int[] sizes = list(name, Fields::size).stream().mapToInt(i -> i).toArray();
    try {
      return Shape.of(sizes);
    } catch (IllegalArgumentException e) {
      throw place.field(name).error(String.valueOf(e.getMessage()));
    }
  }

  Shape sizes(String name, Shape otherwise) {
    return has(name) ? sizes(name) : otherwise;
  }

  private static int size(Place at, JsonNode value) {
    int size = whole(at, value);
    if (size < 1) throw at.error(size + " is not 1 or more");
    return size;
  }

  /// A list with at least one item.
  <T> List<T> list(String name, BiFunction<Place, JsonNode, T> item) {
    return list(place.field(name), required(name), item);
  }

  static <T> List<T> list(Place at, JsonNode value, BiFunction<Place, JsonNode, T> item) {
    if (!value.isArray()) throw unexpected(at, "a list [...]", value);
    if (value.isEmpty()) throw at.error("empty; at least one is needed");
    List<T> items = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) items.add(item.apply(at.item(i), value.get(i)));
    return items;
  }

  private JsonNode required(String name) {
    return node.optional(name)
        .orElseThrow(() -> place.field(name).error("missing; " + owner + " needs it"));
  }

  private static int whole(Place at, JsonNode value) {
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw unexpected(at, "a whole number of at most " + Integer.MAX_VALUE, value);
    }
    return value.intValue();
  }

  static BadFile unexpected(Place at, String expected, JsonNode got) {
    return at.error("expected " + expected + ", got " + show(got));
  }

  /// What a value is, in a few words.
  static String show(JsonNode value) {
    if (value.isObject()) return "an object {...}";
    if (value.isArray()) return "a list [...]";
    String text = value.isNumber() ? value.asString() : value.toString();
    return text.length() > 40 ? text.substring(0, 40) + "..." : text;
  }
}
