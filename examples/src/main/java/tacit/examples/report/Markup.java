// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Texts and data made safe to stand inside a page.
final class Markup {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private Markup() {}

  /// `a < b` becomes `a &lt; b`.
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /// Escaped, with words between backticks as code.
  static String inline(String text) {
    return escape(text).replaceAll("`([^`]+)`", "<code>$1</code>");
  }

  /// JSON in which no `</script>` or `<!--` can stand: `<` occurs only inside strings there, where
  /// it may be written as its code. Keys are in order, so equal data makes equal pages.
  static String json(Object value) {
    return JSON.writeValueAsString(value).replace("<", "\\u003c");
  }
}
