// SPDX-License-Identifier: Apache-2.0
package tacit.nn.factorization;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.Params;
import tacit.nn.factorization.ModeTree.Node;

/// Trees of every kind, drawn: uneven, interleaved, with nodes that pass through; and small
/// factorizations on them.
final class DrawnTrees {
  private DrawnTrees() {}

  static ModeTree tree(RandomGenerator random, int order) {
    List<Node> layer = new ArrayList<>();
    for (int n = 0; n < order; n++) layer.add(Node.leaf(n));
    while (layer.size() > 1) {
      int group = Math.min(layer.size(), random.nextInt(1, 4));
      List<Node> joined = new ArrayList<>();
      for (int i = 0; i < group; i++) joined.add(layer.remove(random.nextInt(layer.size())));
      layer.add(Node.of(joined));
    }
    return ModeTree.of(layer.getFirst());
  }

  /// Order 2 to 5, modes 1 to 3, widths 1 to 4.
  static HierarchicalFactorization factorization(RandomGenerator random) {
    ModeTree tree = tree(random, random.nextInt(2, 6));
    int[] modes = IntStream.range(0, tree.order()).map(_ -> random.nextInt(1, 4)).toArray();
    return HierarchicalFactorization.of(tree, Shape.of(modes), _ -> random.nextInt(1, 5));
  }

  static Params<Tensor> weights(RandomGenerator random, Factorization f) {
    return f.parameters().map(shape -> Tensor.gaussian(random, shape.toArray()));
  }
}
