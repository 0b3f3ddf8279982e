// SPDX-License-Identifier: Apache-2.0
package tacit.book.picture;

import java.util.Locale;

/// A drawing in the making; colors are the page's, `--ink`, `--blue` and so on, so that it follows
/// light and dark.
final class Svg {
  private final StringBuilder parts = new StringBuilder();
  private final int width;
  private final int height;

  Svg(int width, int height) {
    this.width = width;
    this.height = height;
  }

  Svg line(double x0, double y0, double x1, double y1, String color, double thickness) {
    return add(
        "<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' stroke='var(--%s)' stroke-width='%.1f' stroke-linecap='round'/>",
        x0, y0, x1, y1, color, thickness);
  }

  Svg disk(double x, double y, double radius, String color) {
    return add("<circle cx='%.1f' cy='%.1f' r='%.1f' fill='var(--%s)'/>", x, y, radius, color);
  }

  /// A filled square with a thin border.
  Svg square(double x, double y, double side, String color, double opacity) {
    return add(
        "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' rx='2' fill='var(--%s)' fill-opacity='%.2f' stroke='var(--soft)' stroke-opacity='0.5'/>",
        x, y, side, side, color, opacity);
  }

  /// Plain text, its middle at `x`.
  Svg text(double x, double y, String text, String color) {
    return add(
        "<text x='%.1f' y='%.1f' fill='var(--%s)' text-anchor='middle'>%s</text>",
        x, y, color, text);
  }

  private Svg add(String format, Object... values) {
    parts.append(String.format(Locale.ROOT, format, values)).append('\n');
    return this;
  }

  /// @param words what it shows
  String html(String words) {
    return "<svg viewBox='0 0 %d %d' role='img' aria-label='%s'>%n%s</svg>"
        .formatted(width, height, words, parts);
  }
}
