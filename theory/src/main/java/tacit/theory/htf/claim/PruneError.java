// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
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
import tacit.nn.factorization.ModeTree.Node;
import tacit.theory.htf.PruneBound;

/// Setting the smaller local components to zero changes the end tensor by at most the sum of their
/// norms, each times the norms of the matrices that have no part in it,
///
/// ```text
/// ‖W_H − W'‖ ≤ Σ_ν ( Σ_{r cut at ν} σ_r ) Π_{ν' ∉ {ν} ∪ C(ν)} ‖W⁽ᵛ'⁾‖
/// ```
///
/// so weights with little in all but `R'_ν` components are near a tensor of hierarchical rank `R'`.
///
/// - Measured: the change
/// - Claimed: the bound; it is reached where all widths are 1
///
/// A bound that counts fewer components than were cut is no bound. The proof is in the document of
/// [PruneBound].
@Claim(
    id = "derived-prune-bound",
    statement =
        "Setting local components to zero changes the end tensor by at most the sum over the nodes"
            + " of the norms that were cut, times the Frobenius norms of the matrices of all other"
            + " nodes but the children.",
    assumption = "The bound counts every component that was cut.",
    source = "Tacit; a proposition of this form is in Razin, Maman & Cohen 2022, from memory",
    status = Status.DERIVED)
public record PruneError() implements Theorem {
  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (ModeTree tree : DrawnTree.trees()) {
      for (int seed = 0; seed < 5; seed++) {
        var drawn = DrawnTree.gaussian(tree, new Seed(seed));
        var keep = keep(drawn, new Seed(seed));
        checks.add(check(Check.inside(sides(drawn, keep, keep)), tree).with("seed", seed));
      }
      var drawn = DrawnTree.gaussian(tree, new Seed(0));
      Map<Node, Integer> less = Map.of(tree.root(), 1);
      checks.add(check(Check.outside(sides(drawn, less, Map.of())), tree).with("seed", 0));
    }
    checks.add(check(Check.inside(reached()), ModeTree.perfect(4, 2)).with("widths", 1));
    return checks;
  }

  private static Check check(Check check, ModeTree tree) {
    return check
        .with("tree", tree.text())
        .with("counted", check.assumed() ? "what was cut" : "nothing");
  }

  /// How many components to keep at each node, drawn; never all.
  static Map<Node, Integer> keep(DrawnTree drawn, Seed seed) {
    RandomGenerator random = seed.generator();
    Map<Node, Integer> keep = new LinkedHashMap<>();
    for (Node node : drawn.model().tree().interiorNodes()) {
      keep.put(node, random.nextInt(drawn.model().width(node)));
    }
    return keep;
  }

  /// All widths 1, nothing kept at the root.
  static Sides reached() {
    ModeTree tree = ModeTree.perfect(4, 2);
    var model = HierarchicalFactorization.of(tree, Shape.of(3, 3, 3, 3), 1);
    var w = new GaussianStart(1).of(model, new Seed(0));
    var slope = Tensor.gaussian(new Seed(1).generator(), 3, 3, 3, 3);
    Map<Node, Integer> none = Map.of(tree.root(), 0);
    return sides(new DrawnTree(model, w, slope), none, none);
  }

  static Sides sides(DrawnTree drawn, Map<Node, Integer> keep, Map<Node, Integer> counted) {
    double error = PruneBound.of(drawn.model(), drawn.w(), keep).actualError();
    double bound = PruneBound.of(drawn.model(), drawn.w(), counted).bound();
    return Sides.atMost(error, bound, 1e-12 * bound, "products of at most 17 norms");
  }
}
