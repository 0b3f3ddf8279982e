// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data.pathfinder;

/// A straight line from `(y0, x0)` to `(y1, x1)`.
///
/// A pixel at distance `d` of a line of thickness `t` has the brightness `t/2 + ½ − d`, cut to [0,
/// 1]: the share of it that the line covers, up to corners.
public record Segment(double y0, double x0, double y1, double x1) {
  /// Distance of the point `(y, x)`.
  public double distance(double y, double x) {
    double dy = y1 - y0, dx = x1 - x0;
    double square = dy * dy + dx * dx;
    double along = square == 0 ? 0 : ((y - y0) * dy + (x - x0) * dx) / square;
    double at = Math.clamp(along, 0, 1);
    double fromY = y - (y0 + at * dy), fromX = x - (x0 + at * dx);
    return Math.sqrt(fromY * fromY + fromX * fromX);
  }

  /// Brightness of a pixel, 0 to 1.
  public double brightness(Pixel pixel, double thickness) {
    return Math.clamp(thickness / 2 + 0.5 - distance(pixel.y(), pixel.x()), 0, 1);
  }

  /// Those pixels of a square canvas that may be as near as `reach`, row by row.
  Box around(double reach, int side) {
    return new Box(
        (int) Math.max(0, Math.ceil(Math.min(y0, y1) - reach)),
        (int) Math.max(0, Math.ceil(Math.min(x0, x1) - reach)),
        (int) Math.min(side - 1, Math.floor(Math.max(y0, y1) + reach)),
        (int) Math.min(side - 1, Math.floor(Math.max(x0, x1) + reach)));
  }

  /// Rows and columns, the last ones included.
  record Box(int top, int left, int bottom, int right) {}
}
