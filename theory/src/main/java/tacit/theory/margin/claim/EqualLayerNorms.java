// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.margin.ReluNetwork;
import tacit.theory.margin.SignedPoints;

/// What weights of given directions cost whose margins are all at least 1. With `γ = min_n mₙ` of
/// the directions and `K` layers,
///
/// ```text
/// ½‖θ‖² ≥ (K/2) γ^{−2/K},   with equality if all layers have the norm γ^{−1/K}
/// ```
///
/// since `Π ρ_k ≥ 1/γ`, and of numbers of a given product equal ones have the smallest sum of
/// squares. So the shortest `θ` has the directions of the largest margin.
///
/// - Measured: the right side
/// - Claimed: at most half the squared norm of weights that have all margins at least 1
@Claim(
    id = "derived-equal-layer-norms",
    statement =
        "Weights with all margins at least 1 have ½‖θ‖² ≥ (K/2) γ^{−2/K}, γ being the smallest"
            + " normalized margin, with equality if all K layers have the same norm.",
    assumption = "Homogeneous network; the smallest margin is at least 1.",
    source = "Tacit; the inequality of arithmetic and geometric means",
    status = Status.DERIVED)
public record EqualLayerNorms() implements Theorem {
  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    var drawn = Drawn.fourPoints();
    for (double stretch : new double[] {1, 1.5, 4}) {
      checks.add(
          Check.inside(sides(at(drawn, 1, stretch, 1 / stretch), drawn.points()))
              .with("smallest margin", 1)
              .with("stretch", stretch));
    }
    checks.add(
        Check.outside(sides(at(drawn, 0.5, 1, 1), drawn.points()))
            .with("smallest margin", 0.5)
            .with("stretch", 1));
    return checks;
  }

  /// The same directions, with layers of norm `(least/γ)^{1/K}` times its stretch.
  static ReluNetwork at(Drawn drawn, double least, double... stretch) {
    ReluNetwork unit = drawn.network().normalized();
    double gamma = Arrays.stream(unit.margins(drawn.points())).min().orElseThrow();
    double equal = Math.pow(least / gamma, 1.0 / unit.depth());
    return new ReluNetwork(
        unit.weights().times(Arrays.stream(stretch).map(s -> equal * s).toArray()));
  }

  static Sides sides(ReluNetwork network, SignedPoints points) {
    int depth = network.depth();
    double gamma = Arrays.stream(network.normalized().margins(points)).min().orElseThrow();
    double bound = depth / 2.0 * Math.pow(gamma, -2.0 / depth);
    double norm = network.weights().norm();
    return Sides.atMost(
        bound, norm * norm / 2, 1e-14 * bound, "a few roundings of sums of nine squares");
  }
}
