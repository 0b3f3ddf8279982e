// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.nn.Params;
import tacit.nn.factorization.ModeTree;

/// The gradient of a loss of the end tensor by every matrix of the tree, from the root down:
///
/// ```text
/// W̄_ν = K_νᵀ π⁻¹(Φ̄_ν)      K̄_ν = π⁻¹(Φ̄_ν) W_νᵀ
/// Φ̄_c[i, r] = Σ over the rows of the other children of K̄_ν[i, …, r] Π Φ_other[…, r]
/// ```
///
/// - Measured: these formulas
/// - Claimed: the chain rule through the end tensor, by this engine; and differences along a
///   direction, of which the function is a polynomial of the degree of the tree
///
/// A term of the objective that is no function of the end tensor is missing from it.
@Claim(
    id = "derived-tree-gradient",
    statement =
        "With K the Khatri-Rao product of the children's matrices and Φ = π(K W), the gradient by a"
            + " node's weights is W̄ = Kᵀ π⁻¹(Φ̄), that by K is K̄ = π⁻¹(Φ̄) Wᵀ, and each child's is"
            + " K̄ multiplied by the others' columns and summed over their rows.",
    assumption = "The objective is a function of the end tensor alone.",
    source = "Tacit; the product rule, node by node",
    status = Status.DERIVED)
public record TreeGradient() implements Theorem {
  private static final double H = 1e-3;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (ModeTree tree : DrawnTree.trees()) {
      var drawn = DrawnTree.gaussian(tree, new Seed(1));
      checks.add(check(Check.inside(byChainRule(drawn, 0)), tree, "the chain rule"));
      checks.add(check(Check.inside(byDifferences(drawn)), tree, "differences"));
    }
    ModeTree binary = DrawnTree.trees().getFirst();
    var drawn = DrawnTree.gaussian(binary, new Seed(1));
    checks.add(check(Check.outside(byChainRule(drawn, 0.1)), binary, "the chain rule, with decay"));
    return checks;
  }

  private static Check check(Check check, ModeTree tree, String by) {
    return check.with("tree", tree.text()).with("by", by);
  }

  static Sides byChainRule(DrawnTree drawn, double decay) {
    Tensor formula = Numbers.row(drawn.model().gradient(drawn.w(), drawn.slope()).values());
    Tensor chain = Numbers.times(-1, Numbers.row(drawn.velocity(decay).values()));
    return Sides.equal(
        formula,
        chain,
        1e-12 * Numbers.largest(chain),
        "sums of at most 512 products of 17 weights, in two orders");
  }

  /// The slope of `L` along one random direction in each weight.
  static Sides byDifferences(DrawnTree drawn) {
    Params<Tensor> gradient = drawn.model().gradient(drawn.w(), drawn.slope());
    List<String> names = drawn.w().names();
    double[] formula = new double[names.size()], difference = new double[names.size()];
    for (int i = 0; i < names.size(); i++) {
      Tensor at = drawn.w().get(names.get(i));
      Tensor along = Tensor.gaussian(new Seed(2).child(i).generator(), at.shape().toArray());
      formula[i] = Numbers.inner(gradient.get(names.get(i)), along);
      double ahead = loss(drawn, names.get(i), Numbers.plus(at, H, along));
      double back = loss(drawn, names.get(i), Numbers.plus(at, -H, along));
      difference[i] = (ahead - back) / (2 * H);
    }
    return Sides.equal(
        Tensor.vector(formula),
        Tensor.vector(difference),
        1e-9 * Numbers.largest(Tensor.vector(formula)),
        "linear in each weight, so a difference is exact but for a rounding divided by h");
  }

  private static double loss(DrawnTree drawn, String name, Tensor value) {
    Map<String, Tensor> with = new LinkedHashMap<>(drawn.w().asMap());
    with.put(name, value);
    return Numbers.inner(drawn.slope(), drawn.model().endTensor(Params.of(with)));
  }
}
