// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data.pathfinder;

import java.util.Comparator;

/// A pixel: row `y` from the top, column `x` from the left.
public record Pixel(int y, int x) {
  /// Rows from the top, and in a row columns from the left.
  static final Comparator<Pixel> BY_ROWS =
      Comparator.comparingInt(Pixel::y).thenComparingInt(Pixel::x);

  /// `(⌈y + d sin o⌉, ⌈x + d cos o⌉)`: the pixel at distance `d` in direction `o`.
  public Pixel translate(double o, double d) {
    return new Pixel(
        (int) Math.ceil(y + d * StrictMath.sin(o)), (int) Math.ceil(x + d * StrictMath.cos(o)));
  }

  /// Direction of another pixel seen from here, −π to π.
  double directionOf(Pixel other) {
    return StrictMath.atan2(other.y - y, other.x - x);
  }

  boolean inside(int side) {
    return y >= 0 && y < side && x >= 0 && x < side;
  }
}
