// SPDX-License-Identifier: Apache-2.0
package tacit.opencl;

import module java.base;

import tacit.autodiff.Shape;

/// A regular grid of positions on both sides of a copy: axis by axis a size, the distance of
/// neighbors in `x`, and their distance in `y`. Axes of size 1 are left out, and two axes that both
/// sides walk as one are one, so that a device has few indices to compute. Where no axis would be
/// left, one of size 1 is.
record Grid(List<Axis> axes) {
  /// One axis: `stepX` and `stepY` numbers from one position to the next.
  record Axis(int size, int stepX, int stepY) {
    /// Whether walking `inner` to its end goes on where this axis goes next, in `x` and in `y`.
    private boolean continues(Axis inner) {
      return stepX == inner.size * inner.stepX && stepY == inner.size * inner.stepY;
    }
  }

  Grid {
    axes = axes.isEmpty() ? List.of(new Axis(1, 1, 1)) : List.copyOf(axes);
  }

  /// The grid of `shape` with the given distances.
  static Grid of(Shape shape, int[] stepsX, int[] stepsY) {
    List<Axis> axes = new ArrayList<>();
    for (int a = 0; a < shape.rank(); a++) {
      Axis axis = new Axis(shape.size(a), stepsX[a], stepsY[a]);
      if (axis.size == 1) continue;
      if (!axes.isEmpty() && axes.getLast().continues(axis)) {
        Axis outer = axes.removeLast();
        axis = new Axis(outer.size * axis.size, axis.stepX, axis.stepY);
      }
      axes.add(axis);
    }
    return new Grid(axes);
  }

  /// Row-major distances.
  static int[] steps(Shape shape) {
    int[] steps = new int[shape.rank()];
    for (int a = shape.rank() - 1, s = 1; a >= 0; s *= shape.size(a), a--) steps[a] = s;
    return steps;
  }

  int rank() {
    return axes.size();
  }

  Axis last() {
    return axes.getLast();
  }

  /// The grid without one axis. No two axes of a copy are equal, since each has its own place in
  /// `y`.
  Grid without(Axis axis) {
    return new Grid(axes.stream().filter(a -> !a.equals(axis)).toList());
  }

  /// Count of positions.
  long count() {
    long count = 1;
    for (Axis axis : axes) count *= axis.size;
    return count;
  }

  /// Sizes, distances in `x`, distances in `y`: what the kernels read.
  int[] numbers() {
    return IntStream.concat(
            axes.stream().mapToInt(Axis::size),
            IntStream.concat(
                axes.stream().mapToInt(Axis::stepX), axes.stream().mapToInt(Axis::stepY)))
        .toArray();
  }
}
