// SPDX-License-Identifier: Apache-2.0
package tacit.nn.arch;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// JSON as people write it: a list of objects, and what holds one, takes a line for each part; all
/// else is one line.
final class Layout {
  private Layout() {}

  static String of(JsonNode root) {
    return text(root, "\n") + "\n";
  }

  /// @param end the line break and the indent of the line on which the value ends
  private static String text(JsonNode node, String end) {
    if (!node.isContainer()) return node.toString();
    boolean spread = spread(node);
    String line = end + "  ";
    Stream<String> parts =
        node.isArray()
            ? node.valueStream().map(each -> text(each, line))
            : node.propertyStream()
                .map(each -> '"' + each.getKey() + "\": " + text(each.getValue(), line));
    String inside = parts.collect(Collectors.joining(spread ? "," + line : ", "));
    String whole = spread ? line + inside + end : inside;
    return node.isArray() ? "[" + whole + "]" : "{" + whole + "}";
  }

  private static boolean spread(JsonNode node) {
    return node.isArray()
        ? node.valueStream().anyMatch(each -> each.isObject() || spread(each))
        : node.valueStream().anyMatch(each -> each.isContainer() && spread(each));
  }
}
