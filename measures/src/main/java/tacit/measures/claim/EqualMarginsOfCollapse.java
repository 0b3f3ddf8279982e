// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.claim.LastLayer.Flaw;

/// Collapse makes all margins equal, `qᵢ = ‖W‖ ‖M‖/(c − 1)`, if the bias takes the mean feature
/// away.
///
/// Let every feature be its class mean (NC1 = 0), the centered means `M_c = μ_c − μ_G` a simplex of
/// radius `r` (NC2), and `W = α M` (NC3). A sample of class `y` has the scores
///
/// ```text
/// f_a = ⟨W_a, μ_y⟩ + b_a = α ⟨M_a, M_y⟩ + (W μ_G + b)_a,   ⟨M_a, M_y⟩ = r² or −r²/(c − 1)
/// ```
///
/// so if `W μ_G + b` is the same for all classes, the margin is `α r² c/(c − 1)` whatever `y` is,
/// and `‖M‖² = c r²`, `‖W‖ = α ‖M‖`. Without that last condition it is false: `W μ_G` favors some
/// classes. The converse is false too: margins can be equal where features vary.
///
/// - Measured: the margins of all samples, from the numbers of features, weights and bias
/// - Claimed: `α r² c/(c − 1)` from the numbers that they were made of
///
/// That collapse has to do with margins that become equal is our link, not Papyan, Han & Donoho's.
@Claim(
    id = "derived-collapse-equal-margins",
    statement =
        "If every feature is its class mean, the centered class means M and the weights W are one"
            + " simplex, and W μ_G + b is constant, then every margin is ‖W‖ ‖M‖/(c − 1).",
    assumption = "NC1, NC2 and NC3 are 0, and W μ_G + b is the same for all classes.",
    source = "Tacit; from the angles of a simplex",
    status = Status.DERIVED)
public record EqualMarginsOfCollapse() implements Theorem {
  static final double RADIUS = 3, ALPHA = .5;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int c : new int[] {2, 3, 10}) {
      for (Flaw flaw : Flaw.values()) {
        var layer = LastLayer.drawn(c, c + 5, RADIUS, ALPHA, flaw, new Seed(c));
        checks.add(
            Check.of(layer.collapsed(), sides(layer, c)).with("c", c).with("flaw", flaw.words()));
      }
    }
    return checks;
  }

  /// A score is a sum of `p` products, of a row of `W` of length `α r` and a feature.
  private static Sides sides(LastLayer layer, int c) {
    double[] margins = layer.margins(), claimed = new double[margins.length];
    Arrays.fill(claimed, ALPHA * RADIUS * RADIUS * c / (c - 1));
    int p = layer.weight().shape().size(1);
    double rounding = Math.ulp(1.0) * 8 * (p + 5) * ALPHA * RADIUS * layer.longestFeature();
    return Sides.equal(
        Tensor.vector(margins),
        Tensor.vector(claimed),
        rounding,
        "rounding of scores and of the simplex, 8 (p + 5) ε ‖W_a‖ ‖h‖");
  }
}
