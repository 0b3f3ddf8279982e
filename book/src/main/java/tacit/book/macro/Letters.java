// SPDX-License-Identifier: Apache-2.0
package tacit.book.macro;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Letters as a text writes them, in the words of TeX: `ȳ` becomes `\bar{y}`.
final class Letters {
  private static final Pattern DECORATED =
      Pattern.compile("(\\p{L})([\\u0302\\u0303\\u0304\\u0307])");

  private Letters() {}

  static String tex(String letters) {
    return DECORATED
        .matcher(Normalizer.normalize(letters, Normalizer.Form.NFD))
        .replaceAll(letter -> "\\\\" + command(letter.group(2)) + "{" + letter.group(1) + "}");
  }

  private static String command(String mark) {
    return switch (mark.charAt(0)) {
      case '\u0302' -> "hat";
      case '\u0303' -> "tilde";
      case '\u0304' -> "bar";
      default -> "dot";
    };
  }
}
