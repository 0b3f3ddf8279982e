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
import tacit.nn.factorization.GaussianStart;
import tacit.nn.factorization.HierarchicalFactorization;
import tacit.nn.factorization.ModeTree;

/// The end tensor is no longer than the product of the norms of all matrices,
///
/// ```text
/// ‖W_H‖ ≤ Π_ν ‖W⁽ᵛ⁾‖
/// ```
///
/// Proof: `‖A ⊙ B‖ ≤ ‖A‖ ‖B‖` for the Khatri-Rao product, whose columns are products of theirs, and
/// `‖K W‖ ≤ ‖K‖ ‖W‖`; from the leaves to the root.
///
/// - Measured: the norm of `terms` end tensors, added
/// - Claimed: the product; it is reached where all widths are 1
@Claim(
    id = "derived-end-norm",
    statement =
        "The Frobenius norm of the end tensor is at most the product of the Frobenius norms of the"
            + " matrices of all nodes.",
    assumption = "The tensor is the end tensor of one factorization, not a sum of several.",
    source = "Tacit; norms of Khatri-Rao and matrix products, from the leaves to the root",
    status = Status.DERIVED)
public record EndNorm() implements Theorem {
  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (ModeTree tree : DrawnTree.trees()) {
      for (int width = 1; width <= 4; width++) {
        checks.add(check(Check.inside(sides(tree, width, 1, new Seed(width))), tree, width, 1));
      }
      checks.add(check(Check.outside(sides(tree, 1, 2, new Seed(0))), tree, 1, 2));
    }
    return checks;
  }

  private static Check check(Check check, ModeTree tree, int width, int terms) {
    return check.with("tree", tree.text()).with("width", width).with("terms", terms);
  }

  static Sides sides(ModeTree tree, int width, int terms, Seed seed) {
    int[] modes = new int[tree.order()];
    Arrays.fill(modes, 2);
    var model = HierarchicalFactorization.of(tree, Shape.of(modes), width);
    var w = new GaussianStart(1).of(model, seed);
    double bound = 1;
    for (Tensor each : w.values()) bound *= Numbers.norm(each);
    return Sides.atMost(
        terms * Numbers.norm(model.endTensor(w)),
        bound,
        1e-12 * bound,
        "products of at most 17 norms");
  }
}
