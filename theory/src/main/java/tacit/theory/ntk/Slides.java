// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk;

import java.util.stream.IntStream;
import tacit.autodiff.Shape;
import tacit.nn.InvalidField;
import tacit.nn.Padding;

/// A window that slides over pixels, as convolutions and pools do: one [Axis] for rows, one for
/// columns. In one dimension there is one row.
///
/// @param rows of `(h, w)`
/// @param columns of `(h, w)` or `(l)`
record Slides(Axis rows, Axis columns) {
  /// Refuses sizes that make no window; `field` is the window's name in the layer.
  static void check(String layer, String field, Shape window, Shape strides) {
    if (window.rank() < 1 || window.rank() > 2) {
      throw new InvalidField(layer, field, window + " is not of one or two numbers");
    }
    if (strides.rank() != window.rank()) {
      throw new InvalidField(
          layer, "strides", strides + " are not as many as the numbers of " + field + " " + window);
    }
    if (window.count() == 0) {
      throw new InvalidField(layer, field, window + " must be 1 or more");
    }
    if (strides.count() == 0) {
      throw new InvalidField(layer, "strides", strides + " must be 1 or more");
    }
  }

  /// Strides of 1.
  static Shape ones(Shape window) {
    return Shape.of(IntStream.generate(() -> 1).limit(window.rank()).toArray());
  }

  static Slides of(Shape window, Shape strides, Padding padding, Features in) {
    Shape pixels = in.pixels();
    if (pixels.rank() != window.rank()) {
      throw new IllegalArgumentException(
          "a window %s needs examples %s but gets %s"
              .formatted(window, window.rank() == 1 ? "(l, c)" : "(h, w, c)", in.example()));
    }
    for (int i = 0; padding == Padding.VALID && i < window.rank(); i++) {
      if (window.size(i) > pixels.size(i)) {
        throw new IllegalArgumentException(
            "a window %s does not fit into examples %s; pad with 'same' or take a smaller one"
                .formatted(window, in.example()));
      }
    }
    Axis columns = new Axis(pixels.size(-1), window.size(-1), strides.size(-1), padding);
    return window.rank() == 1
        ? new Slides(Axis.ONE, columns)
        : new Slides(new Axis(pixels.size(0), window.size(0), strides.size(0), padding), columns);
  }

  /// `∏F`.
  int taps() {
    return rows.window() * columns.window();
  }

  /// Whether every output reads one pixel.
  boolean single() {
    return taps() == 1;
  }

  /// Whether two outputs may read one pixel.
  boolean overlap() {
    return rows.overlap() || columns.overlap();
  }

  Shape output(Shape pixels) {
    return pixels.rank() == 1 ? Shape.of(columns.out()) : Shape.of(rows.out(), columns.out());
  }
}
