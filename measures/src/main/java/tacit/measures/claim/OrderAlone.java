// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.evaluation.GranulatedKendall;
import tacit.measures.evaluation.ModelGrid;
import tacit.measures.stats.KendallTau;
import tacit.measures.stats.TiePolicy;

/// Scores of a measure know the order of its numbers alone: `τ`, every `ψ` and `Ψ`
///
/// ```text
/// stay under μ ↦ f(μ), f strictly increasing,   change their sign under μ ↦ −μ,   are 1 for μ = g
/// ```
///
/// so the unit of a measure does not matter, a complexity enters as `−μ`, and no measure passes the
/// accuracy itself.
///
/// Proof: `sign(f(μ₁) − f(μ₂)) = sign(μ₁ − μ₂)`, and nothing else of `μ` enters.
///
/// - Measured: `τ`, the `ψ` and `Ψ` of the changed measure
/// - Claimed: those of the measure, with the sign; ones for `g` itself
///
/// Outside, `f` rises and falls, or makes numbers equal.
///
/// The seed is any: 48 is the number of models.
@Claim(
    id = "derived-order-alone",
    statement =
        "Kendall's τ and its granulated ψ and Ψ do not change under a strictly increasing map of"
            + " the measure, change sign with the measure, and are 1 where the measure is the"
            + " accuracy.",
    assumption =
        "The map is strictly increasing; for 1, no two models of a group have one accuracy.",
    source = "Tacit; signs of differences",
    status = Status.DERIVED)
public record OrderAlone() implements Theorem {
  private static final int MODELS = 48;

  @Override
  public List<Check> checks() {
    Seed seed = new Seed(MODELS);
    double[] mu = DrawnModels.tied(MODELS, 20, seed.child("mu").generator());
    double[] g = DrawnModels.tied(MODELS, 30, seed.child("g").generator());
    double[] apart = DrawnModels.order(MODELS, seed.child("apart").generator());
    return List.of(
        Check.inside(mapped(mu, g, Math::exp, 1)).with("μ ↦", "exp μ"),
        Check.inside(mapped(mu, g, m -> m * m * m, 1)).with("μ ↦", "μ³"),
        Check.inside(mapped(mu, g, m -> -m, -1)).with("μ ↦", "−μ, and the sign"),
        Check.inside(perfect(apart)).with("μ ↦", "g"),
        Check.outside(mapped(mu, g, m -> m * m, 1)).with("μ ↦", "μ²"),
        Check.outside(mapped(mu, g, m -> Math.rint(m / 10), 1)).with("μ ↦", "μ/10, rounded"),
        Check.outside(mapped(mu, g, m -> -m, 1)).with("μ ↦", "−μ"));
  }

  static Sides mapped(double[] mu, double[] g, DoubleUnaryOperator f, double sign) {
    double[] claimed = Arrays.stream(scores(mu, g)).map(score -> sign * score).toArray();
    return sides(scores(Arrays.stream(mu).map(f).toArray(), g), claimed);
  }

  /// Of the accuracy as the measure.
  static Sides perfect(double[] g) {
    double[] measured = scores(g, g), ones = new double[measured.length];
    Arrays.fill(ones, 1);
    return sides(measured, ones);
  }

  private static Sides sides(double[] measured, double[] claimed) {
    return Sides.equal(
        Tensor.vector(measured),
        Tensor.vector(claimed),
        0,
        "the same signs are added in the same order");
  }

  /// `τ`, every `ψ` and `Ψ`, by both rules for ties.
  private static double[] scores(double[] mu, double[] g) {
    ModelGrid grid = DrawnModels.full(4, 2, 3, 2);
    return Arrays.stream(TiePolicy.values())
        .flatMapToDouble(ties -> {
          var granulated = GranulatedKendall.of(mu, g, grid, ties);
          double[] scores = new double[grid.axes().size() + 2];
          scores[0] = KendallTau.of(mu, g, ties);
          scores[1] = granulated.overall();
          int at = 2;
          for (double psi : granulated.perAxis().values()) scores[at++] = psi;
          return Arrays.stream(scores);
        })
        .toArray();
  }
}
