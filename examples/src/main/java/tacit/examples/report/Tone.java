// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import java.util.Locale;

/// The colors of series, after Okabe and Ito: told apart with any color vision, in light and dark.
public enum Tone {
  BLUE,
  ORANGE,
  GREEN,
  VIOLET,
  GOLD,
  INK,
  SOFT;

  /// The name of the page's style sheet for it, `--blue`.
  public String token() {
    return "--" + name().toLowerCase(Locale.ROOT);
  }

  /// As a chart names it, `var(--blue)`; the page puts the scheme's color in its place.
  public String color() {
    return "var(" + token() + ")";
  }
}
