// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff.io;

import java.util.HexFormat;

/// Text in quotes as JSON writes it. After a backslash stand one of `" \ / b f n r t`, or `u` and
/// four hexadecimal digits; characters below the space are never bare.
///
/// @source RFC 8259, section 7
final class JsonText {
  private static final String ESCAPES = "\"\\/bfnrt";
  private static final String MEANINGS = "\"\\/\b\f\n\r\t";

  private JsonText() {}

  static String read(Text text) {
    text.expect("\"");
    StringBuilder read = new StringBuilder();
    for (char c = text.next(); c != '"'; c = text.next()) {
      if (c < ' ') throw text.bad("a bare control character");
      read.append(c == '\\' ? escaped(text) : c);
    }
    return read.toString();
  }

  private static char escaped(Text text) {
    char c = text.next();
    int known = ESCAPES.indexOf(c);
    if (known >= 0) return MEANINGS.charAt(known);
    if (c != 'u') throw text.bad("the unknown escape \\" + c);
    int code = 0;
    for (int i = 0; i < 4; i++) {
      char digit = text.next();
      if (!HexFormat.isHexDigit(digit)) throw text.bad("no four digits after \\u");
      code = code * 16 + HexFormat.fromHexDigit(digit);
    }
    return (char) code;
  }

  static String write(String plain) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      int known = c == '/' ? -1 : MEANINGS.indexOf(c);
      if (known >= 0) quoted.append('\\').append(ESCAPES.charAt(known));
      else if (c < ' ') quoted.append("\\u%04x".formatted((int) c));
      else quoted.append(c);
    }
    return quoted.append('"').toString();
  }
}
