// SPDX-License-Identifier: Apache-2.0
package tacit.examples.report;

import java.util.List;
import java.util.Map;

/// Room above a drawing for the names of its lines: as many rows as they fill at its width.
final class LegendRows {
  /// Widths of a narrow chart and of a wide one, and of what stands beside a name, in pixels.
  static final double NARROW = 330;

  static final double WIDE = 540;
  private static final double BESIDE = 53;

  private static final double LETTER = 7;
  static final int ROW = 26;

  private LegendRows() {}

  /// Heights for both widths; ECharts keeps the last that it had, so both are named.
  static List<Map<String, Object>> media(List<String> names) {
    return List.of(
        Map.of("query", Map.of("maxWidth", WIDE), "option", above(narrow(names))),
        Map.of("option", above(height(names, WIDE))));
  }

  private static Map<String, Object> above(int height) {
    return Map.of("grid", Map.of("top", height));
  }

  /// The room on a phone.
  static int narrow(List<String> names) {
    return height(names, NARROW);
  }

  /// At least as much as two rows take.
  private static int height(List<String> names, double width) {
    return 12 + ROW * Math.max(2, rows(names, width));
  }

  /// Rows of names that flow from left to right.
  static int rows(List<String> names, double width) {
    return rows(names, width, BESIDE);
  }

  static int rows(List<String> names, double width, double beside) {
    int rows = 1;
    double used = 0;
    for (String name : names) {
      double more = beside + LETTER * name.length();
      if (used > 0 && used + more > width) {
        rows++;
        used = 0;
      }
      used += more;
    }
    return rows;
  }
}
