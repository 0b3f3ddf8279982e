// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.Var;
import tacit.autodiff.kernel.Kernels;

/// `π_ν`: the rows of a node's matrix from the order of its children's modes to that of ascending
/// modes, as a permutation of axes; and back.
///
/// @param children sizes of the modes in the order of the children
/// @param ascending sizes of the modes in ascending order
/// @param order axis of `children` that becomes each axis of `ascending`
/// @param inverse the way back
/// @param identity whether nothing moves: children of neighbors, in their order
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record RowOrder(Shape children, Shape ascending, int[] order, int[] inverse, boolean identity) {
  static RowOrder of(HierarchicalFactorization factorization, ModeTree.Node node) {
    List<Integer> modes = new ArrayList<>();
    if (node.isLeaf()) modes.addAll(node.modes());
    for (ModeTree.Node child : node.children()) modes.addAll(child.modes());
    int[] order = node.modes().stream().mapToInt(modes::indexOf).toArray();
    int[] inverse = new int[order.length];
    for (int i = 0; i < order.length; i++) inverse[order[i]] = i;
    int[] sizes = modes.stream().mapToInt(factorization.modes()::get).toArray();
    Shape children = Shape.of(sizes);
    boolean identity = Arrays.equals(order, IntStream.range(0, order.length).toArray());
    return new RowOrder(children, children.permute(order), order, inverse, identity);
  }

  /// `π_ν` of the rows of a matrix.
  Tensor ascending(Kernels on, Tensor matrix) {
    return identity ? matrix : permuted(on, matrix, children, order);
  }

  /// `π_ν⁻¹` of the rows of a matrix: back to the order of the children.
  Tensor ofChildren(Kernels on, Tensor matrix) {
    return identity ? matrix : permuted(on, matrix, ascending, inverse);
  }

  private static Tensor permuted(Kernels on, Tensor matrix, Shape rows, int[] order) {
    Tensor apart = matrix.reshape(rows.concat(matrix.shape().slice(1, 2)));
    return on.permute(apart, withColumns(order)).reshape(matrix.shape());
  }

  /// `π_ν` of the rows of a matrix, with history.
  Var ascending(Var matrix) {
    if (identity) return matrix;
    Shape apart = children.concat(matrix.shape().slice(1, 2));
    return matrix.reshape(apart).permute(withColumns(order)).reshape(matrix.shape());
  }

  /// The order with a last axis of columns that stays.
  private static int[] withColumns(int[] order) {
    int[] all = Arrays.copyOf(order, order.length + 1);
    all[order.length] = order.length;
    return all;
  }
}
