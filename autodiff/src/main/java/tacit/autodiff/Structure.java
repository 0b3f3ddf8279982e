// SPDX-License-Identifier: Apache-2.0
package tacit.autodiff;

import java.util.Arrays;
import java.util.stream.Stream;
import tacit.autodiff.kernel.Region;
import tacit.autodiff.op.*;

/// Operations that move values and do not change them.
public sealed interface Structure permits Var {
  Var self();

  default Var reshape(Shape to) {
    return to.equals(self().shape()) ? self() : Var.of(new Reshape(to), self());
  }

  default Var reshape(int... sizes) {
    return reshape(Shape.of(sizes));
  }

  /// Axis `i` of the result is axis `order[i]`.
  default Var permute(int... order) {
    return Var.of(Permute.of(order), self());
  }

  /// The last two axes exchanged.
  default Var transpose() {
    int r = self().shape().rank();
    if (r < 2)
      throw new IllegalArgumentException(
          "transpose: " + self().shape() + " has fewer than two axes");
    int[] order = new int[r];
    Arrays.setAll(order, i -> i);
    order[r - 2] = r - 1;
    order[r - 1] = r - 2;
    return permute(order);
  }

  /// Repeated along new axes `inserted`, put before axis `at`.
  default Var spread(int at, Shape inserted) {
    return inserted.rank() == 0 ? self() : Var.of(new Spread(at, inserted), self());
  }

  /// Spread to shape `to`, whose listed axes this value lacks (all axes if none is listed): the way
  /// back after a reduction over those axes.
  default Var spreadLike(Shape to, int... axes) {
    return AxisBlocks.of(to, axes)
        .unfold(self(), (v, from, end) -> v.spread(from, to.slice(from, end)));
  }

  /// Positions `from` (inclusive) to `to` (exclusive) of one axis.
  default Var slice(int axis, int from, int to) {
    return slice(Region.range(self().shape(), axis, from, to));
  }

  default Var slice(Region region) {
    return Var.of(new Slice(region), self());
  }

  /// Zeros of shape `whole` with this in the region.
  default Var embed(Shape whole, Region region) {
    return Var.of(new Embed(whole, region), self());
  }

  /// `before` and `after` zeros added on one axis.
  default Var pad(int axis, int before, int after) {
    return padWith(0, axis, before, after);
  }

  /// `before` and `after` times the number `fill` added on one axis.
  default Var padWith(double fill, int axis, int before, int after) {
    checkPadding(before, after);
    if (before == 0 && after == 0) return self();
    Shape s = self().shape();
    Shape whole = s.with(axis, before + s.size(axis) + after);
    Region inside = Region.range(whole, axis, before, before + s.size(axis));
    Var padded = embed(whole, inside);
    if (fill == 0) return padded;
    return padded.plus(self().like(1).embed(whole, inside).scaleShift(-fill, fill));
  }

  /// One axis continued `before` and `after` its ends as if it were a circle.
  default Var padCircular(int axis, int before, int after) {
    checkPadding(before, after);
    if (before == 0 && after == 0) return self();
    int size = self().shape().size(axis);
    if (size == 0) {
      throw new IllegalArgumentException(
          "padCircular: axis %d of %s is empty".formatted(axis, self().shape()));
    }
    int[] from = new int[before + size + after];
    Arrays.setAll(from, i -> Math.floorMod(i - before, size));
    return gather(axis, Indices.of(from));
  }

  private void checkPadding(int before, int after) {
    if (before < 0 || after < 0) {
      throw new IllegalArgumentException(
          "pad: %d before and %d after %s; use slice to take positions away"
              .formatted(before, after, self().shape()));
    }
  }

  default Var concat(int axis, Var... others) {
    Var[] parts = Stream.concat(Stream.of(self()), Stream.of(others)).toArray(Var[]::new);
    return Var.of(new Concat(self().shape().axis(axis)), parts);
  }

  /// Positions `index[0], index[1], …` of one axis.
  default Var gather(int axis, Indices index) {
    return Var.of(new Gather(self().shape().axis(axis), index), self());
  }
}
