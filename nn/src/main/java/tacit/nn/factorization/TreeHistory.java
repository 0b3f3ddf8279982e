// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import tacit.autodiff.Shape;
import tacit.autodiff.Var;
import tacit.nn.Params;

/// The matrices `Φ_ν` of a [HierarchicalFactorization] in operations that remember their history,
/// as its formula says.
final class TreeHistory {
  private TreeHistory() {}

  /// `Φ_ν`, if all `K` below are of sizes that can be formed.
  static Var of(HierarchicalFactorization f, Params<Var> w, ModeTree.Node node) {
    for (var inner : f.tree().interiorNodes()) {
      if (!node.modes().containsAll(inner.modes())) continue;
      long rows = inner.modes().stream().mapToLong(f.modes()::get).reduce(1, (a, b) -> a * b);
      EndTensorSize.checkProduct(rows, f.width(inner));
    }
    return nodeMatrix(f, w, node);
  }

  /// `Φ_ν = π_ν(K_ν W_ν)`.
  static Var nodeMatrix(HierarchicalFactorization f, Params<Var> w, ModeTree.Node node) {
    Var weight = w.get(f.name(node));
    if (node.isLeaf()) return weight;
    Var product = nodeMatrix(f, w, node.children().getFirst());
    for (var child : node.children().subList(1, node.children().size())) {
      product = khatriRao(product, nodeMatrix(f, w, child));
    }
    return RowOrder.of(f, node).ascending(product.matmul(weight));
  }

  /// `(a ⊙ b)[(i, j), r] = a[i, r] b[j, r]`. Shapes `a: (n, R)`, `b: (m, R)`, result `(n m, R)`.
  static Var khatriRao(Var a, Var b) {
    int n = a.shape().size(0), m = b.shape().size(0), columns = a.shape().size(1);
    Var left = a.spread(1, Shape.of(m)), right = b.spread(0, Shape.of(n));
    return left.times(right).reshape(n * m, columns);
  }
}
