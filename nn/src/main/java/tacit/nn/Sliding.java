// SPDX-License-Identifier: Apache-2.0
package tacit.nn;

import java.util.stream.IntStream;
import tacit.autodiff.Indices;
import tacit.autodiff.Shape;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Window;

/// A window that slides over the positions of `(n, l, c)` or `(n, h, w, c)` data, as convolutions
/// and pools do. In one dimension it slides over images of height 1.
///
/// @param layer name for messages
/// @param window its size, `(l)` or `(h, w)`
/// @param strides from one position to the next, likewise
record Sliding(String layer, Shape window, Shape strides, Padding padding) {
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
    return example(images(image(Shape.of(1).concat(example)), channels))
        .slice(1, example.rank() + 1);
  }

  /// Shape of the output for images of that shape.
  Shape images(Shape x, int channels) {
    return over(x).output(padded(x), channels);
  }

  private void checkFits(Shape example) {
    boolean flat = window.rank() == 1;
    if (example.rank() != window.rank() + 1) {
      throw new IllegalArgumentException(
          "%s: a window %s needs examples %s but gets %s"
              .formatted(layer, window, flat ? "(l, c)" : "(h, w, c)", example));
    }
    for (int i = 0; padding == Padding.VALID && i < window.rank(); i++) {
      if (window.size(i) > example.size(i)) {
        throw new IllegalArgumentException(
            "%s: a window %s does not fit into examples %s; pad with 'same' or take a smaller one"
                .formatted(layer, window, example));
      }
    }
  }

  /// Data as images `(n, h, w, c)`.
  Var image(Var x) {
    return x.reshape(image(x.shape()));
  }

  private Shape image(Shape x) {
    return window.rank() == 2 ? x : x.insert(1, Shape.of(1));
  }

  /// Images as data of the window's rank.
  Var example(Var y) {
    return y.reshape(example(y.shape()));
  }

  private Shape example(Shape y) {
    return window.rank() == 2 ? y : y.without(1, 2);
  }

  /// Images with what the window reads beyond their edges, where that is not up to [#over].
  Var padded(Var x) {
    if (padding != Padding.CIRCULAR) return x;
    Window same = same(x.shape());
    return wrapped(wrapped(x, 1, same.top(), same.bottom()), 2, same.left(), same.right());
  }

  private Shape padded(Shape x) {
    if (padding != Padding.CIRCULAR) return x;
    Window w = same(x);
    return Shape.of(
        x.size(0), x.size(1) + w.top() + w.bottom(), x.size(2) + w.left() + w.right(), x.size(3));
  }

  private static Var wrapped(Var x, int axis, int before, int after) {
    if (before + after == 0) return x;
    int size = x.shape().size(axis);
    int[] from = new int[before + size + after];
    for (int i = 0; i < from.length; i++) from[i] = Math.floorMod(i - before, size);
    return x.gather(axis, Indices.of(from));
  }

  /// The window over images of that shape, before [#padded].
  Window over(Shape x) {
    return padding == Padding.SAME
        ? same(x)
        : Window.valid(height(window), width(window), height(strides), width(strides));
  }

  private Window same(Shape x) {
    return Window.same(
        height(window), width(window), height(strides), width(strides), x.size(1), x.size(2));
  }

  private static int height(Shape sizes) {
    return sizes.rank() == 2 ? sizes.size(0) : 1;
  }

  private static int width(Shape sizes) {
    return sizes.size(-1);
  }
}
