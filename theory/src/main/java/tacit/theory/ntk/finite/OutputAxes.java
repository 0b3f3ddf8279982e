// SPDX-License-Identifier: Apache-2.0
package tacit.theory.ntk.finite;

import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Shape;

/// What a kernel of vector-valued functions does with the axes of an output, `K[i, j, o, o']` for
/// outputs `o` of example `i` and `o'` of example `j`:
///
/// - an axis in `mean` is averaged over `o = o'` and goes
/// - an axis in `diagonal` keeps `o = o'` only, once
/// - every other axis stands twice, side by side: `(n₁, n₂, k, k)`
///
/// Axes are those of one output example; negative ones count from the end.
public record OutputAxes(List<Integer> mean, List<Integer> diagonal) {
  public OutputAxes {
    mean = List.copyOf(mean);
    diagonal = List.copyOf(diagonal);
  }

  /// Mean over these axes.
  public static OutputAxes meanOver(int... axes) {
    return new OutputAxes(Arrays.stream(axes).boxed().toList(), List.of());
  }

  /// The usual kernel `(n₁, n₂)`: mean over the last axis.
  public static OutputAxes usual() {
    return meanOver(-1);
  }

  /// All pairs of outputs: `(n₁, n₂, k, k)`.
  public static OutputAxes full() {
    return new OutputAxes(List.of(), List.of());
  }

  /// The same with these axes kept on the diagonal.
  public OutputAxes withDiagonal(int... axes) {
    return new OutputAxes(mean, Arrays.stream(axes).boxed().toList());
  }

  /// Resolved for outputs of one shape.
  OutputLayout of(Shape output) {
    OutputLayout.Role[] roles = new OutputLayout.Role[output.rank()];
    Arrays.fill(roles, OutputLayout.Role.PAIR);
    assign(roles, output, mean, OutputLayout.Role.MEAN);
    assign(roles, output, diagonal, OutputLayout.Role.DIAGONAL);
    return new OutputLayout(output, List.of(roles));
  }

  private static void assign(
      OutputLayout.Role[] roles, Shape output, List<Integer> axes, OutputLayout.Role role) {
    for (int axis : axes) {
      int a = axis < 0 ? axis + output.rank() : axis;
      if (a < 0 || a >= output.rank()) {
        throw new IllegalArgumentException(
            "output axes: there is no axis %d in outputs %s; axes are 0 to %d, or negative from the end"
                .formatted(axis, output, output.rank() - 1));
      }
      if (roles[a] != OutputLayout.Role.PAIR) {
        throw new IllegalArgumentException(
            "output axes: axis %d of outputs %s is named twice; take its mean or its diagonal"
                .formatted(axis, output));
      }
      roles[a] = role;
    }
  }
}
