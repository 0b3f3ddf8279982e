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
        "<line x1='%s' y1='%s' x2='%s' y2='%s' stroke='var(--%s)' stroke-width='%s' stroke-linecap='round'/>"
            .formatted(at(x0), at(y0), at(x1), at(y1), color, at(thickness)));
  }

  Svg disk(double x, double y, double radius, String color) {
    return add(
        "<circle cx='%s' cy='%s' r='%s' fill='var(--%s)'/>"
            .formatted(at(x), at(y), at(radius), color));
  }

  /// A filled square with a thin border.
  Svg square(double x, double y, double side, String color) {
    return add(
        "<rect x='%s' y='%s' width='%s' height='%s' rx='2' fill='var(--%s)' stroke='var(--soft)' stroke-opacity='0.5'/>"
            .formatted(at(x), at(y), at(side), at(side), color));
  }

  /// A filled rectangle without a border.
  ///
  /// @param opacity from 0, not seen, to 1
  Svg rectangle(double x, double y, double width, double height, String color, double opacity) {
    return add(
        "<rect x='%s' y='%s' width='%s' height='%s' fill='var(--%s)' fill-opacity='%s'/>"
            .formatted(at(x), at(y), at(width), at(height), color, at(opacity)));
  }

  /// Plain text, its middle at `x`.
  Svg text(double x, double y, String text, String color) {
    return add(
        "<text x='%s' y='%s' fill='var(--%s)' text-anchor='middle'>%s</text>"
            .formatted(at(x), at(y), color, text));
  }

  private static String at(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  private Svg add(String part) {
    parts.append(part).append('\n');
    return this;
  }

  /// @param words what it shows
  String html(String words) {
    return "<svg viewBox='0 0 %d %d' role='img' aria-label='%s'>%n%s</svg>"
        .formatted(width, height, words, parts);
  }
}
