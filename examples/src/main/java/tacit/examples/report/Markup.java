// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Texts and data made safe to stand inside a page.
final class Markup {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final Pattern POWER = Pattern.compile("10(⁻?)([" + RAISED + "]+)");

  private Markup() {}

  /// `a < b` becomes `a &lt; b`.
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /// Escaped, with words between backticks as code; a path in it breaks after its slashes.
  static String inline(String text) {
    return CODE.matcher(escape(text)).replaceAll(Markup::code);
  }

  /// Escaped, with powers of ten as `10<sup>−15</sup>`: letters of a large size have no raised
  /// digits of their own.
  static String raised(String text) {
    return POWER.matcher(escape(text)).replaceAll(Markup::power);
  }

  private static String power(MatchResult found) {
    String digits =
        found.group(2).chars().mapToObj(d -> "" + RAISED.indexOf(d)).collect(Collectors.joining());
    return "10<sup>" + (found.group(1).isEmpty() ? "" : "−") + digits + "</sup>";
  }

  private static String code(MatchResult words) {
    var breaking = words.group(1).replace("/", "/<wbr>");
    return Matcher.quoteReplacement("<code>" + breaking + "</code>");
  }

  /// JSON in which no `</script>` or `<!--` can stand: `<` occurs only inside strings there, where
  /// it may be written as its code. Keys are in order, so equal data makes equal pages.
  static String json(Object value) {
    return JSON.writeValueAsString(value).replace("<", "\\u003c");
  }
}
