// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.nn.factorization.ModeTree;
import tacit.nn.factorization.ModeTree.Node;
import tacit.theory.htf.LocalComponent;

/// The end tensor is the sum of the local components of any one interior node,
///
/// ```text
/// Σ_r σ_r C_r = W_H
/// ```
///
/// Proof: `Φ_ν = Σ_r K_ν[:, r] W_ν[r, :]`, and `K_ν[:, r]` is linear in column `r` of each child's
/// matrix; all above is linear in `Φ_ν`.
///
/// - Measured: the sum over all but `omitted` components of a node
/// - Claimed: the end tensor
@Claim(
    id = "derived-component-sum",
    statement =
        "At every interior node the end tensor is Σ_r σ_r C_r, norms times directions of the local"
            + " components.",
    assumption = "The sum is over all components of one node.",
    source = "Tacit; the end tensor is linear in the components of a node",
    status = Status.DERIVED)
public record ComponentSum() implements Theorem {
  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (ModeTree tree : DrawnTree.trees()) {
      var drawn = DrawnTree.gaussian(tree, new Seed(5));
      for (Node node : tree.interiorNodes()) {
        checks.add(check(Check.inside(sides(drawn, node, 0)), node, 0));
      }
      checks.add(check(Check.outside(sides(drawn, tree.root(), 1)), tree.root(), 1));
    }
    return checks;
  }

  private static Check check(Check check, Node node, int omitted) {
    return check.with("node", node.text()).with("omitted", omitted);
  }

  static Sides sides(DrawnTree drawn, Node node, int omitted) {
    Tensor end = drawn.model().endTensor(drawn.w());
    Tensor sum = Numbers.times(0, end);
    for (int r = omitted; r < drawn.model().width(node); r++) {
      var component = LocalComponent.of(drawn.model(), drawn.w(), node, r);
      sum = Numbers.plus(sum, component.norm(), component.direction().orElseThrow());
    }
    return Sides.equal(
        sum,
        end,
        1e-12 * Numbers.largest(end),
        "products of at most 17 weights, of which some are divided by norms and multiplied again");
  }
}
