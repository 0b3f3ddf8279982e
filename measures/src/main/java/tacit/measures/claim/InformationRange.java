// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.evaluation.ConditionalMutualInformation;
import tacit.measures.evaluation.ConditionalMutualInformation.Variant;
import tacit.measures.evaluation.ModelGrid;

/// Normalized conditional mutual information is a share,
///
/// ```text
/// 0 ≤ Î_S = I(V_μ; V_g | U_S)/H(V_g | U_S) ≤ 1,   K = min_S Î_S ≥ 0
/// Î_S = 1 for every S if μ = f(g), f strictly increasing
/// ```
///
/// Proof: `I = H(V_g | U) − H(V_g | U, V_μ)`, and entropies of finite sets are not negative. With
/// `μ = f(g)` the event `μ₁ > μ₂` is the event `g₁ > g₂`, and nothing is left open.
///
/// - Measured: the largest `Î_S`, the least with a minus, `−K`; or every `Î_S`
/// - Claimed: 1, 0 and 0; or ones
///
/// Outside, `μ = −g` where gaps are equal: `g₁ > g₂` is not `μ₁ ≤ μ₂` then; and a measure that
/// knows nothing of the gap.
///
/// The seed is any: 48 is the number of models.
@Claim(
    id = "derived-information-range",
    statement =
        "Conditional mutual information, divided by the entropy of the order of the gaps, is from 0"
            + " to 1, and 1 for every set of axes if the measure is a strictly increasing function"
            + " of the gap.",
    assumption =
        "For 1: the measure is such a function; a falling one will do if no gaps are equal.",
    source = "Tacit; entropies of finite sets",
    status = Status.DERIVED)
public record InformationRange() implements Theorem {
  private static final int MODELS = 48;
  private static final String ROUNDING =
      "sums of at most 576 entropies of pairs, weighted by how many they are";

  @Override
  public List<Check> checks() {
    Seed seed = new Seed(MODELS);
    double[] noise = DrawnModels.order(MODELS, seed.child("mu").generator());
    double[] tied = DrawnModels.tied(MODELS, 10, seed.child("g").generator());
    double[] apart = DrawnModels.order(MODELS, seed.child("apart").generator());
    return List.of(
        Check.inside(range(noise, tied)).with("Î", "from 0 to 1").with("μ", "drawn"),
        Check.inside(range(tied, tied)).with("Î", "from 0 to 1").with("μ", "g"),
        Check.inside(one(map(tied, Math.E), tied)).with("Î", "1").with("μ", "exp g"),
        Check.inside(one(map(apart, 1 / Math.E), apart)).with("Î", "1").with("μ", "exp −g"),
        Check.outside(one(map(tied, 1 / Math.E), tied))
            .with("Î", "1")
            .with("μ", "exp −g, some g equal"),
        Check.outside(one(noise, apart)).with("Î", "1").with("μ", "drawn"));
  }

  /// `baseᵍ`.
  static double[] map(double[] g, double base) {
    return Arrays.stream(g).map(each -> Math.pow(base, each)).toArray();
  }

  static Sides range(double[] mu, double[] gap) {
    var information = of(mu, gap);
    var shares = information.perSet().values();
    double most = shares.stream().mapToDouble(v -> v).max().orElseThrow();
    double least = shares.stream().mapToDouble(v -> v).min().orElseThrow();
    return Sides.atMost(
        Tensor.vector(most, -least, -information.least()), Tensor.vector(1, 0, 0), 1e-12, ROUNDING);
  }

  static Sides one(double[] mu, double[] gap) {
    double[] shares = of(mu, gap).perSet().values().stream().mapToDouble(v -> v).toArray();
    double[] ones = new double[shares.length];
    Arrays.fill(ones, 1);
    return Sides.equal(Tensor.vector(shares), Tensor.vector(ones), 1e-12, ROUNDING);
  }

  private static ConditionalMutualInformation of(double[] mu, double[] gap) {
    ModelGrid grid = DrawnModels.full(4, 2, 3, 2);
    return ConditionalMutualInformation.of(mu, gap, grid, Variant.JIANG);
  }
}
