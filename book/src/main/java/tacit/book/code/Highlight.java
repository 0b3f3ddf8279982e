// SPDX-License-Identifier: Apache-2.0
package tacit.book.code;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Code as HTML: one `span` for each token that a reader wants to tell apart, closed at each line's
/// end so that lines can be taken one by one.
public final class Highlight {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<string>\"\"\"[\\s\\S]*?(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+')"
              + "|(?<comment>//[^\\n]*|/\\*[\\s\\S]*?\\*/)"
              + "|(?<annotation>@[A-Za-z_][\\w.]*|(?m:^)[ ]*#[a-z]+)"
              + "|(?<number>\\b(?:0[xX][\\w.]+|\\d[\\d_]*(?:\\.\\d+)?(?:[eE][+-]?\\d+)?[fFdDlL]?))"
              + "|(?<word>[A-Za-z_$][\\w$]*)");

  private Highlight() {}

  public static String html(Language language, String code) {
    var html = new StringBuilder();
    var tokens = TOKEN.matcher(code);
    int end = 0;
    while (tokens.find()) {
      html.append(escape(code.substring(end, tokens.start())));
      html.append(span(kind(language, tokens), tokens.group()));
      end = tokens.end();
    }
    return html.append(escape(code.substring(end))).toString();
  }

  private static String kind(Language language, Matcher token) {
    for (String kind : new String[] {"string", "comment", "annotation", "number"}) {
      if (token.group(kind) != null) return kind;
    }
    String word = token.group();
    if (language.isKeyword(word)) return "keyword";
    return Character.isUpperCase(word.charAt(0)) ? "type" : "";
  }

  private static String span(String kind, String text) {
    if (kind.isEmpty()) return escape(text);
    String open = "<span class=\"" + kind + "\">";
    return open + escape(text).replace("\n", "</span>\n" + open) + "</span>";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
