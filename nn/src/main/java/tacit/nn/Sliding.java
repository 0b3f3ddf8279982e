// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import java.util.stream.IntStream;
import tacit.autodiff.Shape;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Window;

/// A window that slides over the positions of `(n, l, c)` or `(n, h, w, c)` data, as convolutions
/// and pools do. In one dimension its height is 1.
///
/// @param layer name for messages
/// @param window its size, `(l)` or `(h, w)`
/// @param strides from one position to the next, likewise
record Sliding(String layer, Shape window, Shape strides, Padding padding) {
  static Sliding of(Pool pool) {
    return new Sliding(pool.name(), pool.window(), pool.strides(), pool.padding());
  }

  /// Refuses sizes that make no window; `field` is the window's name in the layer.
  void check(String field) {
    if (window.rank() < 1 || window.rank() > 2) {
      throw new InvalidField(layer, field, window + " is not of one or two numbers");
    }
    if (strides.rank() != window.rank()) {
      throw new InvalidField(
          layer, "strides", strides + " are not as many as the numbers of " + field + " " + window);
    }
    for (int i = 0; i < window.rank(); i++) {
      InvalidField.atLeastOne(layer, field + "[" + i + "]", window.size(i));
      InvalidField.atLeastOne(layer, "strides[" + i + "]", strides.size(i));
    }
  }

  /// Strides of 1 for a window of that rank.
  static Shape ones(Shape window) {
    return Shape.of(IntStream.generate(() -> 1).limit(window.rank()).toArray());
  }

  /// Shape of an output example with as many channels as the input.
  Shape output(Shape example) {
    checkFits(example);
    return output(example, example.size(-1));
  }

  /// Shape of an output example with that many channels.
  Shape output(Shape example, int channels) {
    checkFits(example);
    Window slides = padding == Padding.VALID ? whole() : same(example);
    int width = slides.outWidth(example.size(-2));
    return window.rank() == 1
        ? Shape.of(width, channels)
        : Shape.of(slides.outHeight(example.size(0)), width, channels);
  }

  private void checkFits(Shape example) {
    if (example.rank() != window.rank() + 1) {
      throw new IllegalArgumentException(
          "%s: a window %s needs examples %s but gets %s"
              .formatted(layer, window, window.rank() == 1 ? "(l, c)" : "(h, w, c)", example));
    }
    for (int i = 0; padding == Padding.VALID && i < window.rank(); i++) {
      if (window.size(i) > example.size(i)) {
        throw new IllegalArgumentException(
            "%s: a window %s does not fit into examples %s; pad with 'same' or take a smaller one"
                .formatted(layer, window, example));
      }
    }
  }

  /// What the window reads of the data: its circular continuation, or itself.
  Var read(Var x) {
    if (padding != Padding.CIRCULAR) return x;
    Window w = same(example(x));
    int columns = x.shape().rank() - 2;
    Var wide = x.padCircular(columns, w.left(), w.right());
    return window.rank() == 1 ? wide : wide.padCircular(1, w.top(), w.bottom());
  }

  /// The window over [#read] of the data `x`.
  Window over(Var x) {
    return padding == Padding.SAME ? same(example(x)) : whole();
  }

  private static Shape example(Var x) {
    return x.shape().slice(1, x.shape().rank());
  }

  private Window whole() {
    return Window.valid(height(window), width(window), height(strides), width(strides));
  }

  private Window same(Shape example) {
    int rows = window.rank() == 1 ? 1 : example.size(0);
    return Window.same(
        height(window), width(window), height(strides), width(strides), rows, example.size(-2));
  }

  private static int height(Shape sizes) {
    return sizes.rank() == 2 ? sizes.size(0) : 1;
  }

  private static int width(Shape sizes) {
    return sizes.size(-1);
  }
}
