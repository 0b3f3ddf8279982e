// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.nn.Params;
import tacit.nn.factorization.BalancedStart;
import tacit.nn.factorization.HierarchicalFactorization;
import tacit.nn.factorization.ModeTree;
import tacit.theory.htf.LocalComponent;

/// From a balanced start the norm of every local component grows by
///
/// ```text
/// σ̇ = L σ^{2−2/L} γ,   L = |C(ν)| + 1,   γ = ⟨−∇L(W_H), C⟩
/// ```
///
/// whatever the order of the tensor, the depth of the tree and the place of the node. Proof: `d/dt
/// ‖w‖² = 2σγ` for each of the `L` vectors ([ComponentForce]), all of norm `σ^{1/L}`; then the
/// product rule.
///
/// - Measured: the product rule on the norms, weights moving as the chain rule says; and the slope
///   of the norms along a trajectory, by differences
/// - Claimed: the law, with the direction tensors formed
///
/// Weights that are not balanced are faster than that.
@Claim(
    id = "razin2022-growth-law",
    statement =
        "Under gradient flow from a balanced start the norm of a local component with L vectors"
            + " grows by σ̇ = L σ^{2−2/L} γ, γ being the pull ⟨−∇L, C⟩ along its direction.",
    assumption = "The weights are balanced.",
    source = "Razin, Maman & Cohen 2022, Theorem 1, number from memory",
    status = Status.RECALL,
    figure = "htf/growth-law")
public record GrowthLaw() implements Theorem {
  private static final double H = 1e-4;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (ModeTree tree : DrawnTree.trees()) {
      for (int seed = 0; seed < 2; seed++) {
        var drawn = DrawnTree.balanced(tree, new Seed(seed));
        checks.add(check(Check.inside(sides(drawn)), tree, "balanced").with("seed", seed));
      }
      var drawn = DrawnTree.gaussian(tree, new Seed(0));
      checks.add(check(Check.outside(sides(drawn)), tree, "Gaussian").with("seed", 0));
    }
    for (ModeTree tree : List.of(ModeTree.perfect(4, 2), ModeTree.star(3))) {
      checks.add(check(Check.inside(flown(tree, new Seed(0))), tree, "balanced, then flown"));
    }
    return checks;
  }

  private static Check check(Check check, ModeTree tree, String start) {
    return check.with("tree", tree.text()).with("start", start);
  }

  static Sides sides(DrawnTree drawn) {
    Params<Tensor> velocity = drawn.velocity(0);
    var components = drawn.components();
    double[] rates = components.stream().mapToDouble(c -> drawn.rate(c, velocity)).toArray();
    double[] law = components.stream().mapToDouble(c -> law(drawn, c)).toArray();
    return Sides.equal(
        Tensor.vector(rates),
        Tensor.vector(law),
        1e-10 * Numbers.largest(Tensor.vector(law)),
        "the start is balanced up to 1e-12, and sums of 512 products may cancel");
  }

  /// Twice `h` after the start, on the way to a drawn tensor.
  static Sides flown(ModeTree tree, Seed seed) {
    int[] modes = new int[tree.order()];
    Arrays.fill(modes, 2);
    var model = HierarchicalFactorization.of(tree, Shape.of(modes), 2);
    var drawn = DrawnFlow.of(model, new BalancedStart(1), seed);
    return drawn.atSlope(
        H,
        w -> at(drawn, model, w).components().stream().mapToDouble(LocalComponent::norm).toArray(),
        (w, slope) -> {
          var there = at(drawn, model, w);
          var law = there.components().stream().mapToDouble(c -> law(there, c)).toArray();
          return Sides.equal(
              Tensor.vector(slope),
              Tensor.vector(law),
              1e-10 * Numbers.largest(Tensor.vector(law)),
              "h⁴ = 10⁻¹⁶ times a fifth derivative, and a rounding of σ divided by h");
        });
  }

  private static DrawnTree at(DrawnFlow drawn, HierarchicalFactorization model, Params<Tensor> w) {
    return new DrawnTree(model, w, drawn.slope(model.endTensor(w)));
  }

  private static double law(DrawnTree drawn, LocalComponent component) {
    double arity = component.arity();
    return arity * Math.pow(component.norm(), 2 - 2 / arity) * drawn.pull(component);
  }
}
