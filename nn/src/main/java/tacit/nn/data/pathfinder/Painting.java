// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data.pathfinder;

import java.util.Arrays;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// A square canvas on which the brighter of two colors stays.
final class Painting {
  private final int side;
  private final double[] brightness;

  Painting(int side) {
    this.side = side;
    this.brightness = new double[side * side];
  }

  void line(Segment line, double thickness) {
    var box = line.around(thickness / 2 + 0.5, side);
    for (int y = box.top(); y <= box.bottom(); y++) {
      for (int x = box.left(); x <= box.right(); x++) {
        brighten(y, x, line.brightness(new Pixel(y, x), thickness));
      }
    }
  }

  /// All pixels as near as `radius`, white.
  void disk(Pixel center, int radius) {
    for (int y = Math.max(0, center.y() - radius); y <= center.y() + radius && y < side; y++) {
      for (int x = Math.max(0, center.x() - radius); x <= center.x() + radius && x < side; x++) {
        int dy = y - center.y(), dx = x - center.x();
        if (dy * dy + dx * dx <= radius * radius) brighten(y, x, 1);
      }
    }
  }

  private void brighten(int y, int x, double to) {
    int at = y * side + x;
    brightness[at] = Math.max(brightness[at], to);
  }

  /// The picture `(h, w)`.
  Tensor image() {
    return Tensor.of(Shape.of(side, side), brightness);
  }

  /// The picture in 256 levels and half as large, 0 to 1.
  Tensor halved() {
    int[] levels = new int[brightness.length];
    for (int p = 0; p < levels.length; p++) levels[p] = level(brightness[p]);
    int[] small = Halving.of(levels, side);
    return Tensor.of(
        Shape.of(side / 2, side / 2), Arrays.stream(small).mapToDouble(l -> l / 255.0).toArray());
  }

  /// The nearest of the levels 0 to 255.
  static int level(double brightness) {
    return (int) Math.round(255 * brightness);
  }
}
