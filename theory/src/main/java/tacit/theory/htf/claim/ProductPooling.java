// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.nn.factorization.ModeTree;
import tacit.nn.factorization.ModeTree.Node;

/// A convolutional network with product pooling is a hierarchical tensor factorization: at place
/// `n` the channels `W_{n}ᵀ x⁽ⁿ⁾`, in each window the product over its places, `W_νᵀ` of what is
/// left; then
///
/// ```text
/// f(x⁽⁰⁾, …, x⁽ᴺ⁻¹⁾) = ⟨x⁽⁰⁾ ⊗ ⋯ ⊗ x⁽ᴺ⁻¹⁾, W_H⟩
/// ```
///
/// Proof: both sides are linear in each `x⁽ⁿ⁾`, and at unit vectors the product over the children
/// of their entries is an entry of the outer product.
///
/// - Measured: the network, place by place, at unit vectors and at Gaussian ones
/// - Claimed: entries of the end tensor, and inner products with it
///
/// Another way of pooling makes another function.
@Claim(
    id = "razin2022-product-pooling",
    statement =
        "The network that takes products over windows computes f(x) = ⟨⊗ₙ x⁽ⁿ⁾, W_H⟩ with W_H the"
            + " end tensor of the hierarchical factorization with its weights.",
    assumption = "Windows are pooled by products, and no weight is shared among places.",
    source =
        "Razin, Maman & Cohen 2022, section 3, equivalence with convolutional arithmetic circuits,"
            + " from memory",
    status = Status.RECALL)
public record ProductPooling() implements Theorem {
  private static final int GAUSSIAN = 100;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (ModeTree tree : DrawnTree.trees()) {
      var drawn = DrawnTree.gaussian(tree, new Seed(3));
      var sides = sides(drawn, (a, b) -> a * b);
      checks.add(Check.inside(sides).with("tree", tree.text()).with("pooling", "product"));
    }
    ModeTree binary = DrawnTree.trees().getFirst();
    var drawn = DrawnTree.gaussian(binary, new Seed(3));
    for (boolean max : new boolean[] {false, true}) {
      var sides = sides(drawn, max ? Math::max : Double::sum);
      checks.add(
          Check.outside(sides)
              .with("tree", binary.text())
              .with("pooling", max ? "maximum" : "sum"));
    }
    return checks;
  }

  static Sides sides(DrawnTree drawn, DoubleBinaryOperator pooling) {
    Tensor end = drawn.model().endTensor(drawn.w());
    List<double[][]> inputs = inputs(end.shape());
    double[] network = inputs.stream().mapToDouble(x -> out(drawn, x, pooling)).toArray();
    double[] inner = inputs.stream().mapToDouble(x -> inner(end, x)).toArray();
    return Sides.equal(
        Tensor.vector(network),
        Tensor.vector(inner),
        1e-12 * Numbers.largest(Tensor.vector(inner)),
        "sums of at most 512 products of 26 numbers, in two orders");
  }

  /// Unit vectors for every entry, then Gaussian ones.
  private static List<double[][]> inputs(Shape shape) {
    List<double[][]> inputs = new ArrayList<>();
    for (int i = 0; i < shape.count(); i++) {
      int[] at = shape.index(i);
      double[][] x = new double[at.length][];
      Arrays.setAll(x, n -> Tensor.identity(shape.size(n)).toDoubles());
      Arrays.setAll(
          x, n -> Arrays.copyOfRange(x[n], at[n] * shape.size(n), (at[n] + 1) * shape.size(n)));
      inputs.add(x);
    }
    var random = new Seed(4).generator();
    for (int i = 0; i < GAUSSIAN; i++) {
      double[][] x = new double[shape.rank()][];
      Arrays.setAll(x, n -> Tensor.gaussian(random, shape.size(n)).toDoubles());
      inputs.add(x);
    }
    return inputs;
  }

  private static double out(DrawnTree drawn, double[][] x, DoubleBinaryOperator pooling) {
    return channels(drawn, x, pooling, drawn.model().tree().root())[0];
  }

  private static double[] channels(
      DrawnTree drawn, double[][] x, DoubleBinaryOperator pooling, Node node) {
    if (node.isLeaf()) return leave(drawn, node, x[node.modes().getFirst()]);
    double[] pooled = channels(drawn, x, pooling, node.children().getFirst());
    for (Node child : node.children().subList(1, node.children().size())) {
      double[] other = channels(drawn, x, pooling, child);
      for (int r = 0; r < other.length; r++) {
        pooled[r] = pooling.applyAsDouble(pooled[r], other[r]);
      }
    }
    return leave(drawn, node, pooled);
  }

  /// `W_νᵀ y`.
  private static double[] leave(DrawnTree drawn, Node node, double... y) {
    Tensor w = drawn.w().get(drawn.model().name(node));
    double[] out = new double[w.shape().size(1)];
    for (int i = 0; i < y.length; i++) {
      for (int r = 0; r < out.length; r++) out[r] += y[i] * w.get(i, r);
    }
    return out;
  }

  /// `⟨⊗ₙ x⁽ⁿ⁾, W⟩`, mode by mode from the last.
  private static double inner(Tensor end, double[][] x) {
    double[] left = end.toDoubles();
    for (int n = x.length - 1; n >= 0; n--) {
      double[] rows = new double[left.length / x[n].length];
      for (int i = 0; i < left.length; i++) {
        rows[i / x[n].length] += left[i] * x[n][i % x[n].length];
      }
      left = rows;
    }
    return left[0];
  }
}
