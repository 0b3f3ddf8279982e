// SPDX-License-Identifier: Apache-2.0
package tacit.examples.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import tacit.autodiff.io.BadFile;
import tacit.nn.NearWord;
import tools.jackson.databind.JsonNode;

/// A value in a grid file and where it stands, `axes.rate[2]`; what does not fit is refused by that
/// place.
record GridPlace(String file, String path, JsonNode value) {
  /// The items of a list that has some.
  List<GridPlace> items() {
    if (!value.isArray()) throw expected("a list [...]");
    if (value.isEmpty()) throw error("empty; give at least one");
    List<GridPlace> items = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      items.add(new GridPlace(file, path + "[" + i + "]", value.get(i)));
    }
    return items;
  }

  /// The fields of an object by name, in their order.
  SequencedMap<String, GridPlace> fields() {
    if (!value.isObject()) throw expected("an object {...}");
    SequencedMap<String, GridPlace> fields = new LinkedHashMap<>();
    for (var each : value.properties()) {
      String at = path.isEmpty() ? each.getKey() : path + "." + each.getKey();
      fields.put(each.getKey(), new GridPlace(file, at, each.getValue()));
    }
    return fields;
  }

  /// A field that need not be there.
  Optional<GridPlace> field(String name) {
    return Optional.ofNullable(fields().get(name));
  }

  /// A field that must be there.
  ///
  /// @param example what it may look like
  GridPlace field(String name, String example) {
    return field(name)
        .orElseThrow(() -> error("%s is missing; give it, as in %s".formatted(name, example)));
  }

  /// Refuses fields that are not among the known.
  GridPlace allow(String... known) {
    fields()
        .forEach((name, field) -> {
          if (!List.of(known).contains(name)) throw field.unknown("field", name, List.of(known));
        });
    return this;
  }

  int whole() {
    if (!value.isIntegralNumber() || !value.canConvertToInt()) throw expected("a whole number");
    return value.intValue();
  }

  double number() {
    if (!value.isNumber()) throw expected("a number");
    return value.doubleValue();
  }

  /// A whole number from 1 on.
  int count() {
    int count = whole();
    if (count < 1) throw error(count + " is not 1 or more");
    return count;
  }

  /// A number from 0 on.
  double amount() {
    double amount = number();
    if (amount < 0) throw error(amount + " is not 0 or more");
    return amount;
  }

  boolean flag() {
    if (!value.isBoolean()) throw expected("true or false");
    return value.booleanValue();
  }

  String word() {
    if (!value.isString()) throw expected("a word in quotes");
    return value.stringValue();
  }

  /// One of some words.
  ///
  /// @param what they name, for the refusal
  String oneOf(String what, Collection<String> known) {
    if (!known.contains(word())) throw unknown(what, word(), known);
    return word();
  }

  /// A number, a word, true or false, as an axis reads it.
  String text() {
    if (value.isBoolean()) return value.booleanValue() ? "yes" : "no";
    if (value.isNumber() || value.isString()) return value.asString();
    throw expected("a number or a word");
  }

  BadFile expected(String what) {
    String got =
        value.isObject() ? "an object {...}" : value.isArray() ? "a list [...]" : value.toString();
    return error("expected " + what + ", got " + got);
  }

  /// About a word that is none of the known, with the near one or, where none is, all.
  BadFile unknown(String what, String word, Collection<String> known) {
    String all = "; known are " + String.join(", ", known);
    String hint = NearWord.hint(word, known);
    return error("unknown %s '%s'%s".formatted(what, word, hint.isEmpty() ? all : hint));
  }

  BadFile error(String problem) {
    return BadFile.of(file, path.isEmpty() ? "line 1" : path, problem);
  }
}
