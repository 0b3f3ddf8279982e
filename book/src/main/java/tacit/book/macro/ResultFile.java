// SPDX-License-Identifier: Apache-2.0
package tacit.book.macro;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// A committed result: `book/results/<id>.json` as `tacit reproduce` writes it.
record ResultFile(String id, JsonNode json) {
  String command() {
    return json.path("provenance").path("command").asString("");
  }

  String text(String field) {
    return json.path(field).asString("");
  }

  /// The number, or the word, in a column of the only row with these values.
  JsonNode cell(String column, Map<String, String> where) {
    int index = index(column);
    var rows = json.path("rows").valueStream().filter(row -> fits(row, where)).toList();
    if (rows.size() != 1) {
      throw new IllegalArgumentException(
          "result: %s has %s with %s%s"
              .formatted(
                  id,
                  rows.isEmpty() ? "no row" : rows.size() + " rows",
                  words(where),
                  rows.isEmpty() ? "" : "; name more columns, of " + String.join(", ", columns())));
    }
    return rows.getFirst().path(index);
  }

  /// The number that the verdict judges under these words.
  JsonNode finding(String what) {
    var findings = json.path("verdict").path("findings");
    return findings
        .valueStream()
        .filter(each -> each.path("what").asString("").equals(what))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "result: the verdict of %s has no finding '%s'; it has %s"
                    .formatted(
                        id,
                        what,
                        findings
                            .valueStream()
                            .map(each -> "'" + each.path("what").asString("") + "'")
                            .collect(Collectors.joining(", ")))))
        .path("value");
  }

  private boolean fits(JsonNode row, Map<String, String> where) {
    return where.entrySet().stream()
        .allMatch(each -> same(row.path(index(each.getKey())), each.getValue()));
  }

  private static boolean same(JsonNode cell, String value) {
    if (!cell.isNumber()) return cell.asString("").equals(value);
    try {
      return cell.asDouble() == Double.parseDouble(value);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private int index(String column) {
    int index = columns().indexOf(column);
    if (index >= 0) return index;
    throw new IllegalArgumentException(
        "result: %s has no column '%s'; it has %s"
            .formatted(id, column, String.join(", ", columns())));
  }

  private List<String> columns() {
    return json.path("columns").valueStream().map(JsonNode::asString).toList();
  }

  static String words(Map<String, String> where) {
    return where.isEmpty()
        ? "no condition"
        : where.entrySet().stream()
            .map(each -> each.getKey() + " = " + each.getValue())
            .collect(Collectors.joining(", "));
  }
}
