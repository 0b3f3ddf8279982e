// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import java.util.ArrayList;
import java.util.List;

/// The pixels of an image in an order in which those near each other in it are near each other in
/// the image: quadrant by quadrant, each in the same way.
///
/// A part of `h × w` pixels is cut at `⌊h/2⌋` and `⌊w/2⌋`, its quadrants follow row by row; one
/// with a side of at most 2 is listed row by row. Consecutive chunks of the order are what the
/// lower nodes of a mode tree see.
///
/// @source Alexander, De La Vega, Razin & Cohen 2023, section 5
public final class QuadrantOrder {
  private QuadrantOrder() {}

  /// Row-major positions of the pixels, each once.
  public static List<Integer> of(int height, int width) {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "quadrant order: an image of %d x %d; each side is at least 1".formatted(height, width));
    }
    List<Integer> order = new ArrayList<>(height * width);
    append(order, new Part(0, height, 0, width), width);
    return List.copyOf(order);
  }

  /// Rows `top` to `bottom` and columns `left` to `right`, the ends exclusive.
  private record Part(int top, int bottom, int left, int right) {
    boolean whole() {
      return bottom - top <= 2 || right - left <= 2;
    }

    List<Part> quadrants() {
      int row = top + (bottom - top) / 2, column = left + (right - left) / 2;
      return List.of(
          new Part(top, row, left, column),
          new Part(top, row, column, right),
          new Part(row, bottom, left, column),
          new Part(row, bottom, column, right));
    }
  }

  private static void append(List<Integer> order, Part part, int width) {
    if (!part.whole()) {
      for (Part quadrant : part.quadrants()) append(order, quadrant, width);
      return;
    }
    for (int y = part.top(); y < part.bottom(); y++) {
      for (int x = part.left(); x < part.right(); x++) order.add(y * width + x);
    }
  }
}
