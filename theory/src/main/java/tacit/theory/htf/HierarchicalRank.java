// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import java.util.List;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.linalg.Svd;
import tacit.nn.factorization.ModeTree;
import tacit.nn.factorization.ModeTree.Node;

/// Hierarchical tensor rank: the ranks of `⟦W; ν⟧` for every node `ν` of a mode tree but the root.
/// For the product-pooling network with this end tensor they are the separation ranks of the
/// regions it joins.
///
/// @param ofNodes one for each node but the root, in post-order
/// @source Razin, Maman & Cohen 2022, section 3, Definition 1
public record HierarchicalRank(List<OfNode> ofNodes) {
  public HierarchicalRank {
    ofNodes = List.copyOf(ofNodes);
  }

  /// The rank of `⟦W; ν⟧` at one node, and how it comes about.
  ///
  /// @param rank [NumericalRank] of `⟦W; ν⟧`
  /// @param singularValues of `⟦W; ν⟧`, descending
  public record OfNode(Node node, int rank, double effectiveRank, Tensor singularValues) {}

  public static HierarchicalRank of(Tensor w, ModeTree tree) {
    if (w.shape().rank() != tree.order()) {
      throw new IllegalArgumentException(
          "hierarchical rank: a tensor of shape %s has %d modes but the tree %s has %d"
              .formatted(w.shape(), w.shape().rank(), tree.text(), tree.order()));
    }
    return new HierarchicalRank(
        tree.nodes().stream()
            .filter(node -> !node.equals(tree.root()))
            .map(node -> ofNode(w, node))
            .toList());
  }

  /// The ranks alone, in the same order.
  public List<Integer> ranks() {
    return ofNodes.stream().map(OfNode::rank).toList();
  }

  private static OfNode ofNode(Tensor w, Node node) {
    Tensor matrix = matrix(w, node);
    double[] sigma = Svd.sigmaOf(matrix).toDoubles();
    int rank = NumericalRank.ofSingularValues(NumericalRank.tolerance(matrix.shape()), sigma);
    return new OfNode(node, rank, EffectiveRank.ofSingularValues(sigma), Tensor.vector(sigma));
  }

  /// `⟦W; ν⟧`; below a root with one child a node may have all modes, and its matrix is a column.
  private static Tensor matrix(Tensor w, Node node) {
    if (node.modes().size() == w.shape().rank()) return w.reshape(Shape.of(w.shape().count(), 1));
    return Matricization.of(w, node.modes().stream().mapToInt(Integer::intValue).toArray());
  }
}
