// SPDX-License-Identifier: Apache-2.0
package tacit.theory.clones.claim;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tacit.autodiff.Seed;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.clones.CloneModel;

/// A chunk of clones much larger than the `d` numbers that it reads leaves residuals whose
/// correlations fall as `1/w`,
///
/// ```text
/// MC_out ≈ √(2/(πd)) · (d/w)/(1 + d/w)   for w ≫ d, whatever σ is
/// ```
///
/// Proof: `M_c ≈ σ² d/w I` is left unknown of `z`, so the residuals of `i` and `j` share `bᵢᵀ M_c
/// bⱼ`, of mean size `σ² (d/w) √(2/(πd))` beside variances `σ² (1 + d/w)`.
///
/// - Measured: the slope of `ln MC_out` on `ln w`, by least squares, averaged over drawn layers
/// - Claimed: −1
///
/// Outside, chunks of no more than `d` neurons.
@Claim(
    id = "derived-clone-correlation",
    statement =
        "Of neurons x = B z + σ ξ with random B the mean correlation of what a chunk leaves over falls"
            + " as 1/w.",
    assumption = "w is large beside the dimension d of z; rows of B are N(0, I/d).",
    source = "Tacit; the covariance of z given the chunk",
    status = Status.DERIVED,
    figure = "mitosis/clone-model")
public record CorrelationDecay() implements Theorem {
  private static final int WIDTH = 1024, D = 10;

  @Override
  public List<Check> checks() {
    Seed seed = new Seed(D);
    return List.of(
        Check.inside(sides(seed, 3, 64, 128, 256, 512)).with("d", D).with("w", "64 to 512"),
        Check.outside(sides(seed, 1, 1, 2, 4, 8)).with("d", D).with("w", "1 to 8"));
  }

  /// On average over some drawn layers.
  static Sides sides(Seed seed, int draws, int... sizes) {
    double[] correlations = new double[sizes.length];
    for (int draw = 0; draw < draws; draw++) {
      var layer = CloneModel.gaussian(seed.child(draw).generator(), WIDTH, D, .5);
      for (int i = 0; i < sizes.length; i++) {
        correlations[i] += layer.meanCorrelation(Drawn.first(sizes[i])) / draws;
      }
    }
    double[] w = Arrays.stream(sizes).asDoubleStream().toArray();
    return Sides.equal(
        slope(w, correlations), -1, .05, "terms of the order of d/w, of which the slope sees half");
  }

  /// Of `ln y` on `ln x`, by least squares.
  static double slope(double[] x, double[] y) {
    double[] u = Arrays.stream(x).map(Math::log).toArray();
    double mean = Arrays.stream(u).average().orElseThrow();
    double squares = Arrays.stream(u).map(v -> (v - mean) * (v - mean)).sum();
    return IntStream.range(0, u.length).mapToDouble(i -> (u[i] - mean) * Math.log(y[i])).sum()
        / squares;
  }
}
