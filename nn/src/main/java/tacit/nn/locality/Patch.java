// SPDX-License-Identifier: Apache-2.0
package tacit.nn.locality;

import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.kernel.Region;

/// A rectangle of pixels with all their channels, in images `x: (n, h, w, c)`.
///
/// @param top its first row, from 0
/// @param left its first column, from 0
public record Patch(int top, int left, int height, int width) {
  public Patch {
    if (top < 0 || left < 0 || height < 1 || width < 1) {
      throw new IllegalArgumentException(
          "patch: %d x %d at row %d, column %d; give a height and a width of 1 or more at a row and a column of 0 or more"
              .formatted(height, width, top, left));
    }
  }

  /// As wide as high.
  public static Patch square(int top, int left, int size) {
    return new Patch(top, left, size, size);
  }

  /// Whether the two have a pixel in common.
  public boolean overlaps(Patch other) {
    return top < other.top + other.height
        && other.top < top + height
        && left < other.left + other.width
        && other.left < left + width;
  }

  /// Refuses images `(h, w, c)` that it sticks out of.
  void checkInside(Shape image) {
    if (image.rank() != 3) {
      throw new IllegalArgumentException(
          "patch: examples are %s; a patch is a part of images (h, w, c)".formatted(image));
    }
    if (top + height > image.size(0) || left + width > image.size(1)) {
      throw new IllegalArgumentException(
          "patch: %s does not lie inside images of %d x %d pixels"
              .formatted(this, image.size(0), image.size(1)));
    }
  }

  /// The patch in every image of `images: (n, h, w, c)`.
  Region in(Shape images) {
    return new Region(
        List.of(0, top, left, 0),
        List.of(1, 1, 1, 1),
        Shape.of(images.size(0), height, width, images.size(3)));
  }

  /// `7x7+0+57`: height, width, top, left.
  @Override
  public String toString() {
    return "%dx%d+%d+%d".formatted(height, width, top, left);
  }
}
