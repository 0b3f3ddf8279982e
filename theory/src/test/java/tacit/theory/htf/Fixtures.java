// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.nn.Params;
import tacit.nn.factorization.Factorization;
import tacit.nn.factorization.HierarchicalFactorization;
import tacit.nn.factorization.ModeTree;
import tacit.nn.factorization.ModeTree.Node;

/// Factorizations with known numbers, and drawn ones, for the tests of this package.
public final class Fixtures {
  private static final Shape BITS = Shape.of(2, 2, 2, 2);

  private Fixtures() {}

  /// `"1 2.5"` as numbers.
  public static double[] numbers(String text) {
    return Arrays.stream(text.split(" +")).mapToDouble(Double::parseDouble).toArray();
  }

  /// Order 4, modes and widths of 2, the binary tree of neighbors.
  public static HierarchicalFactorization binary() {
    return HierarchicalFactorization.of(ModeTree.perfect(4, 2), BITS, 2);
  }

  /// The same sizes, but modes 0 and 2 meet first, and 1 and 3.
  public static HierarchicalFactorization interleaved() {
    return HierarchicalFactorization.of(ModeTree.interleaved(4, 2), BITS, 2);
  }

  /// Small whole numbers: leaves by mode, the first and the second inner node, the root.
  public static Params<Tensor> whole(HierarchicalFactorization f) {
    Map<String, Tensor> w = new LinkedHashMap<>();
    int inner = 0;
    List<Tensor> leaves =
        List.of(square(1, 2, 0, 1), square(1, 0, 1, 1), square(2, 1, 1, -1), square(1, 1, 0, 2));
    List<Tensor> above =
        List.of(square(1, 1, 1, -1), square(1, 0, 2, 1), Tensor.of(Shape.of(2, 1), 1, 2));
    for (Node node : f.tree().nodes()) {
      Tensor value = node.isLeaf() ? leaves.get(node.modes().getFirst()) : above.get(inner++);
      w.put(f.name(node), value);
    }
    return Params.of(w);
  }

  /// Balanced weights with `ρ = (√0.4, √0.2)`: symmetric inner matrices, leaves in polar form.
  public static Params<Tensor> polar(HierarchicalFactorization f) {
    double[] rho = {Math.sqrt(0.4), Math.sqrt(0.2)};
    double[][] theta = {{0.3, 1.1}, {0.7, 2.0}, {-0.4, 0.9}, {1.5, -1.2}};
    Map<String, Tensor> w = new LinkedHashMap<>();
    List<Tensor> above =
        List.of(
            square(0.6, 0.2, 0.2, 0.4),
            square(0.6, -0.2, -0.2, -0.4),
            Tensor.of(Shape.of(2, 1), rho[0], -rho[1]));
    int inner = 0;
    for (Node node : f.tree().nodes()) {
      Tensor value =
          node.isLeaf() ? turned(rho, theta[node.modes().getFirst()]) : above.get(inner++);
      w.put(f.name(node), value);
    }
    return Params.of(w);
  }

  private static Tensor turned(double[] rho, double[] theta) {
    return square(
        rho[0] * Math.cos(theta[0]),
        rho[1] * Math.cos(theta[1]),
        rho[0] * Math.sin(theta[0]),
        rho[1] * Math.sin(theta[1]));
  }

  public static Tensor square(double... rows) {
    return Tensor.of(Shape.of(2, 2), rows);
  }

  /// `∇L` of half the squared errors at four entries.
  public static Tensor slope(Tensor end) {
    double[] slope = new double[16];
    slope[0] = end.get(0, 0, 0, 0) - 1;
    slope[6] = end.get(0, 1, 1, 0) - 2;
    slope[9] = end.get(1, 0, 0, 1) + 1;
    slope[15] = end.get(1, 1, 1, 1) - 3;
    return Tensor.of(BITS, slope);
  }

  /// `L`, half the sum of the squared errors at those entries.
  public static double loss(Tensor end) {
    return Arrays.stream(slope(end).toDoubles()).map(e -> e * e).sum() / 2;
  }

  public static Node node(HierarchicalFactorization f, int... modes) {
    return f.tree().find(modes).orElseThrow();
  }

  /// A tree of any kind: uneven, crossing, with nodes of one child.
  public static ModeTree tree(RandomGenerator random, int order) {
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

  /// Order 3 to 5, modes 2 or 3, widths 1 to 3.
  public static HierarchicalFactorization drawn(RandomGenerator random) {
    ModeTree tree = tree(random, random.nextInt(3, 6));
    int[] modes = IntStream.range(0, tree.order()).map(_ -> random.nextInt(2, 4)).toArray();
    return HierarchicalFactorization.of(tree, Shape.of(modes), _ -> random.nextInt(1, 4));
  }

  public static Params<Tensor> weights(RandomGenerator random, Factorization f) {
    return f.parameters().map(shape -> Tensor.gaussian(random, shape.toArray()));
  }

  /// Euclidean distance in units of the length of the second.
  public static double distance(Tensor x, Tensor y) {
    return Weights.norm(Weights.plus(x, -1, y)) / Weights.norm(y);
  }
}
