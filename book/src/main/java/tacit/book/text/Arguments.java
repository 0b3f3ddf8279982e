// SPDX-License-Identifier: Apache-2.0
package tacit.book.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What stands between the brackets of a macro: `gflops, step=vector, n=512`. Text with commas
/// stands in double quotes.
public record Arguments(List<String> positional, Map<String, String> named) {
  private static final Pattern ONE =
      Pattern.compile(
          "\\s*(?:(?<name>[\\w-]+)=)?(?:\"(?<quoted>[^\"]*)\"|(?<plain>[^,]*))\\s*(?:,|$)");

  public static Arguments parse(String text) {
    var positional = new ArrayList<String>();
    var named = new LinkedHashMap<String, String>();
    var each = ONE.matcher(text);
    int end = 0;
    while (end < text.length() && each.find(end)) {
      String quoted = each.group("quoted");
      String value = quoted != null ? quoted : each.group("plain").strip();
      if (each.group("name") == null) positional.add(value);
      else named.put(each.group("name"), value);
      end = each.end();
    }
    return new Arguments(List.copyOf(positional), Collections.unmodifiableMap(named));
  }

  /// The named arguments without some that mean something else.
  public Map<String, String> namedBut(String... others) {
    var rest = new LinkedHashMap<>(named);
    rest.keySet().removeAll(List.of(others));
    return rest;
  }
}
