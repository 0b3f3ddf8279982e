// SPDX-License-Identifier: Apache-2.0
package tacit.book.text;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the macros inside a paragraph: `name:target[body]`, brackets in the body in pairs. What
/// stands between backticks, or after a backslash, is left as it is.
final class Inline {
  private static final Pattern START =
      Pattern.compile(
          "`[^`]*`|(?<escape>\\\\)?(?<![\\w:-])(?<name>math|result|term|symbol):"
              + "(?<target>(?=[^\\s:])[^\\[\\]]{0,100}?)\\[");

  /// A macro found in a paragraph.
  ///
  /// @param line of its first letter, counted from 0 in the paragraph
  /// @param lines line ends inside it
  /// @param closed whether its bracket closes
  record Found(String name, String target, String body, int line, int lines, boolean closed) {}

  private Inline() {}

  /// The paragraph with every macro replaced.
  static String replace(String text, Function<Found, String> by) {
    var made = new StringBuilder();
    var start = START.matcher(text);
    int end = 0;
    while (start.find(end)) {
      made.append(text, end, start.start());
      end = start.end();
      if (start.group("name") == null) {
        made.append(start.group());
      } else if (start.group("escape") != null) {
        made.append(start.group().substring(1));
      } else {
        int close = close(text, end);
        made.append(by.apply(found(text, start, close)));
        end = close < 0 ? text.length() : close + 1;
      }
    }
    return made.append(text, end, text.length()).toString();
  }

  /// Where the bracket that is open at a position closes; -1 if it does not.
  private static int close(String text, int from) {
    int depth = 1;
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '[') depth++;
      if (text.charAt(i) == ']' && --depth == 0) return i;
    }
    return -1;
  }

  private static Found found(String text, Matcher start, int close) {
    int last = close < 0 ? text.length() : close;
    return new Found(
        start.group("name"),
        oneLine(start.group("target")),
        oneLine(text.substring(start.end(), last)),
        lineEnds(text, 0, start.start()),
        lineEnds(text, start.start(), last),
        close >= 0);
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\n\\s*", " ");
  }

  private static int lineEnds(String text, int from, int to) {
    return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
  }
}
