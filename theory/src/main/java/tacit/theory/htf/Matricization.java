// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import java.util.Arrays;
import java.util.stream.IntStream;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;

/// Matricization `⟦W; I⟧`: the tensor as a matrix whose rows are the modes in `I` and whose columns
/// are the rest, each in ascending order of modes and row-major.
///
/// - In: `W: (D₀, …, D_{N−1})`, and the modes `I` in any order, counted from 0
/// - Out: `(∏_{n∈I} D_n, ∏_{n∉I} D_n)`
///
/// @source Razin, Maman & Cohen 2022, section 2 (their modes count from 1)
public final class Matricization {
  private Matricization() {}

  public static Tensor of(Tensor w, int... rowModes) {
    int[] rows = checked(w.shape(), rowModes), columns = others(w.shape(), rows);
    int[] fromRow = positions(w.shape(), rows), fromColumn = positions(w.shape(), columns);
    double[] from = w.toDoubles(), to = new double[from.length];
    int n = 0;
    for (int row : fromRow) for (int column : fromColumn) to[n++] = from[row + column];
    return Tensor.of(Shape.of(fromRow.length, fromColumn.length), to).to(w.dtype());
  }

  /// The other way: the tensor of that shape whose matricization this is.
  public static Tensor undo(Tensor matrix, Shape shape, int... rowModes) {
    int[] rows = checked(shape, rowModes), columns = others(shape, rows);
    int[] toRow = positions(shape, rows), toColumn = positions(shape, columns);
    Shape wanted = Shape.of(toRow.length, toColumn.length);
    if (!matrix.shape().equals(wanted)) {
      throw new IllegalArgumentException(
          "matricization: a tensor of shape %s has a matrix %s for the modes %s, got %s"
              .formatted(shape, wanted, Arrays.toString(rows), matrix.shape()));
    }
    double[] from = matrix.toDoubles(), to = new double[from.length];
    int n = 0;
    for (int row : toRow) for (int column : toColumn) to[row + column] = from[n++];
    return Tensor.of(shape, to).to(matrix.dtype());
  }

  private static int[] checked(Shape shape, int... modes) {
    int order = shape.rank();
    int[] sorted = Arrays.stream(modes).sorted().distinct().toArray();
    boolean inside = sorted.length == 0 || (sorted[0] >= 0 && sorted[sorted.length - 1] < order);
    boolean proper = sorted.length > 0 && sorted.length < order;
    if (!inside || !proper || sorted.length < modes.length) {
      throw new IllegalArgumentException(
          "matricization: rows of the modes %s in a tensor of shape %s; name some but not all of the modes 0 to %d, each once"
              .formatted(Arrays.toString(modes), shape, order - 1));
    }
    return sorted;
  }

  private static int[] others(Shape shape, int[] modes) {
    return IntStream.range(0, shape.rank())
        .filter(n -> Arrays.binarySearch(modes, n) < 0)
        .toArray();
  }

  /// Row-major positions in the tensor of all indices of these modes, the others being 0.
  private static int[] positions(Shape shape, int[] modes) {
    int[] positions = {0};
    for (int mode : modes) {
      int size = shape.size(mode), stride = shape.slice(mode + 1, shape.rank()).count();
      int[] more = new int[positions.length * size];
      for (int i = 0; i < more.length; i++) more[i] = positions[i / size] + i % size * stride;
      positions = more;
    }
    return positions;
  }
}
