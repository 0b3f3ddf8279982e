// SPDX-License-Identifier: Apache-2.0
package tacit.theory.clones.claim;

import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.clones.CloneModel;

/// What is measured on many examples of a layer of clones is what its formulas say,
///
/// ```text
/// R² → R²(c),   MC_out → MC_out(c)   as n → ∞
/// ```
///
/// so a measured layer may be held against the model. On few examples `R²` is too large by about
/// `(1 − R²) w/n`, and `MC_out` not below its floor.
///
/// Proof: both are continuous functions of the covariance of the examples.
///
/// - Measured: `R²` and `MC_out` of regressions on drawn examples
/// - Claimed: those of the model
///
/// Outside there are too few examples.
@Claim(
    id = "derived-clone-sample",
    statement =
        "On many examples of a layer x = B z + σ ξ the measured R² and MC_out of a chunk are those of"
            + " the model.",
    assumption = "n is large beside w, and MC_out beside its floor; here n = 20,000.",
    source = "Tacit; the law of large numbers",
    status = Status.DERIVED,
    figure = "mitosis/clone-model")
public record CloneSample() implements Theorem {
  private static final int WIDTH = 128, D = 10;

  @Override
  public List<Check> checks() {
    var layer = CloneModel.gaussian(new Seed(D).generator(), WIDTH, D, .5);
    Tensor many = covariance(layer, 20_000), few = covariance(layer, 200);
    return List.of(
        Check.inside(sides(layer, many, 4)).with("n", 20_000).with("W", WIDTH).with("w", 4),
        Check.inside(sides(layer, many, 16)).with("n", 20_000).with("W", WIDTH).with("w", 16),
        Check.inside(sides(layer, many, 64)).with("n", 20_000).with("W", WIDTH).with("w", 64),
        Check.outside(sides(layer, few, 64)).with("n", 200).with("W", WIDTH).with("w", 64));
  }

  /// Of examples of a layer, about their means.
  static Tensor covariance(CloneModel layer, int n) {
    int width = layer.width();
    double[] x = layer.sample(new Seed(n).generator(), n).toDoubles(), mean = new double[width];
    double[][] covariance = new double[width][width];
    for (int i = 0; i < x.length; i++) mean[i % width] += x[i] / n;
    double[] row = new double[width];
    for (int from = 0; from < x.length; from += width) {
      for (int j = 0; j < width; j++) row[j] = x[from + j] - mean[j];
      for (int i = 0; i < width; i++) {
        double scaled = row[i] / n;
        for (int j = 0; j < width; j++) covariance[i][j] += scaled * row[j];
      }
    }
    return Tensor.matrix(covariance);
  }

  static Sides sides(CloneModel layer, Tensor covariance, int w) {
    double[][] left = Drawn.schur(covariance, w);
    return Sides.equal(
        Tensor.vector(Drawn.rSquared(covariance, left), Drawn.meanCorrelation(left)),
        Tensor.vector(layer.rSquared(Drawn.first(w)), layer.meanCorrelation(Drawn.first(w))),
        .005,
        "each has an error of the order of 1/√n = 0.007, less by the mean over neurons or pairs");
  }
}
