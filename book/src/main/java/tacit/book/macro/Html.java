// SPDX-License-Identifier: Apache-2.0
package tacit.book.macro;

import java.util.Locale;

/// Texts made safe to stand in HTML.
public final class Html {
  private Html() {}

  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /// Escaped, with words between backticks as code.
  public static String inline(String text) {
    return escape(text).replaceAll("`([^`]+)`", "<code>$1</code>");
  }

  /// `vector-Jacobian product` becomes `vector-jacobian-product`: a part of an anchor.
  public static String slug(String words) {
    return words
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
  }
}
