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
import tacit.measures.evaluation.GranulatedKendall;
import tacit.measures.evaluation.ModelGrid;
import tacit.measures.evaluation.PermutationNull;
import tacit.measures.stats.TiePolicy;

/// What chance makes of `Ψ`: over all orders of a measure without ties, with the accuracies `g` as
/// they are,
///
/// ```text
/// E Ψ = 0,   Var Ψ = 2 S + 4/3 (Σᵢ rᵢ² − S),   rᵢ = Σⱼ Aᵢⱼ,  S = Σᵢⱼ Aᵢⱼ²
/// Aᵢⱼ = sign(gᵢ − gⱼ) 1/n Σ_axes 1/(m |T| (|T| − 1))
/// ```
///
/// with `T` the group that models `i` and `j` share along an axis of `m` groups, one of `n` axes.
/// Axes share models, so `Var Ψ` is not that of `n` independent numbers, and it depends on `g`.
///
/// Proof: `Ψ = Σᵢⱼ Aᵢⱼ sign(μᵢ − μⱼ)`; two signs that share one model have the mean product ±1/3,
/// two that share none 0.
///
/// - Measured: mean and deviation of `Ψ`, over all orders of six models or over 4000 drawn ones
/// - Claimed: 0 and `√Var Ψ`
///
/// Outside, half of the numbers of the measure are equal.
///
/// Drawn deviations scatter; the seeds, the numbers of models, were taken as they came, and the
/// test tries others.
@Claim(
    id = "derived-chance-spread",
    statement =
        "Over all orders of a measure without ties Ψ has the mean 0 and the variance 2 S + 4/3 (Σ r²"
            + " − S) of the signs of the accuracies.",
    assumption = "The measure has no ties, and pairs equal in both lists are dropped.",
    source = "Tacit; mean products of signs in a random order",
    status = Status.DERIVED)
public record ChanceSpread() implements Theorem {
  private static final int DRAWS = 4000;

  @Override
  public List<Check> checks() {
    ModelGrid six = DrawnModels.full(3, 2), mini = DrawnModels.full(4, 2, 3, 2);
    double[] g = {.8, .9, .7, .85, .9, .6};
    return List.of(
        Check.inside(everyOrder(six, g, 1, 2, 3, 4, 5, 6)).with("models", 6).with("orders", 720),
        Check.inside(drawn(mini, new Seed(48))).with("models", 48).with("orders", DRAWS),
        Check.inside(drawn(DrawnModels.coupled(), new Seed(192)))
            .with("models", 192)
            .with("orders", DRAWS),
        Check.outside(everyOrder(six, g, 1, 1, 1, 4, 5, 6))
            .with("models", 6)
            .with("orders", "720 of 1 1 1 4 5 6"));
  }

  /// Over all orders of some numbers.
  static Sides everyOrder(ModelGrid grid, double[] g, double... mu) {
    double[] psi = orders(mu).stream().mapToDouble(order -> psi(order, g, grid)).toArray();
    Plain over = Plain.of(psi);
    return sides(over.mean(), over.sigma(), grid, g, 1e-13, "sums of 720 numbers below 1");
  }

  private static double psi(double[] mu, double[] g, ModelGrid grid) {
    return GranulatedKendall.of(mu, g, grid, TiePolicy.DROP_DOUBLE_TIES).overall();
  }

  /// All orders, the same one many times where numbers are equal.
  static List<double[]> orders(double... numbers) {
    if (numbers.length == 0) return List.of(new double[0]);
    List<double[]> all = new ArrayList<>();
    for (int first = 0; first < numbers.length; first++) {
      double[] others = new double[numbers.length - 1];
      for (int i = 0; i < others.length; i++) others[i] = numbers[i < first ? i : i + 1];
      for (double[] rest : orders(others)) {
        double[] order = Arrays.copyOf(rest, numbers.length);
        order[rest.length] = numbers[first];
        all.add(order);
      }
    }
    return all;
  }

  /// Over orders by chance, with accuracies in an order by chance.
  static Sides drawn(ModelGrid grid, Seed seed) {
    double[] mu = DrawnModels.order(grid.size(), seed.child("mu").generator());
    double[] g = DrawnModels.order(grid.size(), seed.child("g").generator());
    var ties = TiePolicy.DROP_DOUBLE_TIES;
    var chance = PermutationNull.psi(mu, g, grid, ties, DRAWS, seed.generator());
    return sides(
        chance.mean(),
        chance.standardDeviation(),
        grid,
        g,
        .05 * chance.standardDeviation(),
        "a deviation of 4000 draws has the standard error 1/√8000 = 1.1 % of itself, a mean 1.6 %");
  }

  private static Sides sides(
      double mean, double sigma, ModelGrid grid, double[] g, double tolerance, String reason) {
    return Sides.equal(
        Tensor.vector(mean, sigma),
        Tensor.vector(0, Math.sqrt(PermutationNull.exactVariance(g, grid))),
        tolerance,
        reason);
  }
}
