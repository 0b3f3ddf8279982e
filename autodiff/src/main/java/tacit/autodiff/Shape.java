// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Sizes of the axes of a [Tensor], `(s₀, s₁, …)`, outermost first. Row-major: the last axis is
/// contiguous. A scalar has no axes and one element; an axis of size 0 makes an empty tensor.
public final class Shape {
  private static final Shape SCALAR = new Shape(new int[0]);

  private final int[] sizes;
  private final int count;

  private Shape(int[] sizes) {
    long product = 1;
    for (int s : sizes) {
      if (s < 0)
        throw new IllegalArgumentException("shape: an axis of size " + s + " in " + show(sizes));
      product = Math.multiplyExact(product, (long) s);
      if (product > Integer.MAX_VALUE) {
        throw new IllegalArgumentException(
            "shape: " + show(sizes) + " has more than 2^31 - 1 elements; split it into blocks");
      }
    }
    this.sizes = sizes;
    this.count = (int) product;
  }

  public static Shape of(int... sizes) {
    return sizes.length == 0 ? SCALAR : new Shape(sizes.clone());
  }

  public static Shape scalar() {
    return SCALAR;
  }

  /// Number of axes.
  public int rank() {
    return sizes.length;
  }

  /// Size of one axis; negative axes count from the end, so `size(-1)` is the last.
  public int size(int axis) {
    return sizes[axis(axis)];
  }

  /// Number of elements, the product of all sizes.
  public int count() {
    return count;
  }

  /// The axis as a number from 0; negative ones count from the end.
  public int axis(int axis) {
    int a = axis < 0 ? axis + rank() : axis;
    if (a < 0 || a >= rank()) {
      throw new IllegalArgumentException("shape: no axis " + axis + " in " + this);
    }
    return a;
  }

  /// The listed axes as sorted distinct numbers from 0; all axes if none is listed.
  public int[] axes(int... axes) {
    if (axes.length == 0) return IntStream.range(0, rank()).toArray();
    return Arrays.stream(axes).map(this::axis).sorted().distinct().toArray();
  }

  /// Axes `from` (inclusive) to `to` (exclusive).
  public Shape slice(int from, int to) {
    checkRange(from, to);
    return of(Arrays.copyOfRange(sizes, from, to));
  }

  private void checkRange(int from, int to) {
    if (from < 0 || to > rank() || from > to) {
      throw new IllegalArgumentException("shape: no axes " + from + " to " + to + " in " + this);
    }
  }

  /// These axes, then those of `inner`.
  public Shape concat(Shape inner) {
    int[] all = Arrays.copyOf(sizes, rank() + inner.rank());
    System.arraycopy(inner.sizes, 0, all, rank(), inner.rank());
    return of(all);
  }

  /// The same shape with one size replaced.
  public Shape with(int axis, int size) {
    int[] copy = sizes.clone();
    copy[axis(axis)] = size;
    return of(copy);
  }

  /// Axes `from` to `to` (exclusive) taken out: what a reduction over them leaves.
  public Shape without(int from, int to) {
    checkRange(from, to);
    return slice(0, from).concat(slice(to, rank()));
  }

  /// Axes `inserted` put before axis `at`: what spreading makes.
  public Shape insert(int at, Shape inserted) {
    return slice(0, at).concat(inserted).concat(slice(at, rank()));
  }

  /// Axis `i` of the result is axis `order[i]` of this shape.
  public Shape permute(int... order) {
    int[] permuted = new int[rank()];
    boolean[] seen = new boolean[rank()];
    if (order.length != rank()) throw notAnOrder(order);
    for (int i = 0; i < order.length; i++) {
      if (order[i] < 0 || order[i] >= rank() || seen[order[i]]) throw notAnOrder(order);
      seen[order[i]] = true;
      permuted[i] = sizes[order[i]];
    }
    return of(permuted);
  }

  private IllegalArgumentException notAnOrder(int[] order) {
    return new IllegalArgumentException(
        "permute: " + show(order) + " is not an order of the " + rank() + " axes of " + this);
  }

  /// Row-major position of an element.
  public int offset(int... index) {
    if (index.length != rank()) {
      throw new IllegalArgumentException("shape: index " + show(index) + " into " + this);
    }
    int offset = 0;
    for (int i = 0; i < index.length; i++) {
      if (index[i] < 0 || index[i] >= sizes[i]) {
        throw new IllegalArgumentException("shape: index " + show(index) + " is outside " + this);
      }
      offset = offset * sizes[i] + index[i];
    }
    return offset;
  }

  /// Index of the element at a row-major position: the inverse of [#offset].
  public int[] index(int offset) {
    if (offset < 0 || offset >= count) {
      throw new IllegalArgumentException("shape: no position " + offset + " in " + this);
    }
    int[] index = new int[rank()];
    for (int a = rank() - 1, rest = offset; a >= 0; rest /= sizes[a--]) index[a] = rest % sizes[a];
    return index;
  }

  /// The sizes as a fresh array.
  public int[] toArray() {
    return sizes.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Shape s && Arrays.equals(sizes, s.sizes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sizes);
  }

  /// `(32, 784)`; a scalar is `()`.
  @Override
  public String toString() {
    return show(sizes);
  }

  private static String show(int[] sizes) {
    return Arrays.stream(sizes)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
