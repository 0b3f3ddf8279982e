// SPDX-License-Identifier: Apache-2.0
package tacit.nn.data;

import java.util.List;
import tacit.autodiff.Shape;

/// Where two square images of side `s` stand on a canvas `H × W`, side by side at distance `δ`:
/// `top = ⌊H/2⌋ − ⌊s/2⌋`, `left₁ = ⌊W/2⌋ − s − ⌊δ/2⌋`, `left₂ = left₁ + s + δ`.
///
/// They fit if `s ≤ H` and `2s + δ ≤ W`.
///
/// @param height of the canvas, `H`
/// @param width of the canvas, `W`
/// @param size of an image, `s`
/// @param distance columns between the images, `δ`
/// @source Razin, Maman & Cohen 2022, IsSameClass, by the authors' code
public record PairGeometry(int height, int width, int size, int distance) {
  public PairGeometry {
    if (size < 1 || size > height || 2L * size > width) {
      throw new IllegalArgumentException(
          "pair geometry: two images of %d x %d pixels do not fit side by side on a canvas of %d x %d"
              .formatted(size, size, height, width));
    }
    if (distance < 0 || distance > width - 2 * size) {
      throw new IllegalArgumentException(
          "pair geometry: two images of %d columns at distance %d do not fit on %d columns; distances 0 to %d do"
              .formatted(size, distance, width, width - 2 * size));
    }
  }

  /// First row of both images.
  public int top() {
    return height / 2 - size / 2;
  }

  /// First columns of the two images.
  public List<Integer> lefts() {
    int left = width / 2 - size - distance / 2;
    return List.of(left, left + size + distance);
  }

  /// Shape `(H, W, c)` of a canvas with `c` channels.
  public Shape canvas(int channels) {
    return Shape.of(height, width, channels);
  }
}
