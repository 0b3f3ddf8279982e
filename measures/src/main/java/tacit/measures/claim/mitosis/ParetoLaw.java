// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;

/// Where points are even in `d` dimensions, the ratio `μ = r₂/r₁` of the distances to the second
/// and the first neighbor follows Pareto's law,
///
/// ```text
/// F(μ) = 1 − μ^{−d}
/// ```
///
/// whatever the density is.
///
/// Proof: the volumes inside the first neighbor and inside the second are the first two events of a
/// Poisson process, so their ratio `μ^{−d}` is even between 0 and 1.
///
/// Tried on the unit cube without a boundary, because at a boundary neighbors are missing.
///
/// - Measured: the share of points up to the law's quantiles 0.01, …, 0.99
/// - Claimed: 0.01, …, 0.99
///
/// Outside, the points lie near a grid, or the law is that of another `d`.
@Claim(
    id = "derived-pareto-ratios",
    statement =
        "For points even in d dimensions the ratio of distances to the second and the first neighbor"
            + " has the law F(μ) = 1 − μ^{−d}.",
    assumption = "The density is constant over two neighbors, and there is no boundary.",
    source = "Tacit; as Facco et al. 2017, from a Poisson process",
    status = Status.DERIVED)
public record ParetoLaw() implements Theorem {
  private static final int POINTS = 5000, SIDE = 30;

  @Override
  public List<Check> checks() {
    double[] two = ratios(new Seed(2), 2), five = ratios(new Seed(5), 5);
    return List.of(
        Check.inside(sides(two, 2)).with("points", "even").with("d", 2),
        Check.inside(sides(five, 5)).with("points", "even").with("d", 5),
        Check.outside(sides(five, 4)).with("points", "even in 5").with("d", 4),
        Check.outside(sides(nearGrid(new Seed(2)), 2)).with("points", "near a grid").with("d", 2));
  }

  static double[] ratios(Seed seed, int d) {
    var random = seed.generator();
    double[][] x = new double[POINTS][d];
    for (double[] row : x) Arrays.setAll(row, _ -> random.nextDouble());
    return NeighborRatios.of(x, true);
  }

  /// Within a fifth of a step of it.
  static double[] nearGrid(Seed seed) {
    var random = seed.generator();
    double[][] x = new double[SIDE * SIDE][2];
    for (int i = 0; i < x.length; i++) {
      int[] place = {i / SIDE, i % SIDE};
      for (int a = 0; a < 2; a++) x[i][a] = (place[a] + random.nextDouble(.8, 1.2)) / SIDE % 1;
    }
    return NeighborRatios.of(x, true);
  }

  static Sides sides(double[] mu, int d) {
    double[] levels = IntStream.range(1, 100).mapToDouble(i -> i / 100.0).toArray();
    double[] shares =
        Arrays.stream(levels)
            .map(level -> Math.pow(1 - level, -1.0 / d))
            .map(quantile -> Arrays.stream(mu).filter(m -> m <= quantile).count())
            .map(count -> count / mu.length)
            .toArray();
    return Sides.equal(
        Tensor.vector(shares),
        Tensor.vector(levels),
        .03,
        "of 5000 independent ratios one set in 4000 is off by 0.03 somewhere; these depend a little");
  }
}
