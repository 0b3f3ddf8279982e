// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.redundancy.ActivationScatter;
import tacit.measures.redundancy.LinearReconstruction;
import tacit.measures.redundancy.ResidualCorrelation;

/// Residuals of independent neurons are not uncorrelated on `n` examples; after a chunk of `w`,
///
/// ```text
/// E|ρ| ≈ √(2/(π (n − 1 − w)))
/// ```
///
/// Proof: the residuals of two neurons are random directions of `ν = n − 1 − w` dimensions, whose
/// cosine has the mean size `Γ(ν/2)/(√π Γ((ν + 1)/2))`, that is `√(2/(πν)) (1 + 1/(4ν) + …)`.
///
/// - Measured: `MC_out` of Gaussian neurons drawn apart
/// - Claimed: the formula
///
/// Outside, the neurons share a noise.
@Claim(
    id = "derived-correlation-floor",
    statement =
        "Residuals of independent Gaussian neurons after a regression on w others have the mean"
            + " correlation √(2/(π (n − 1 − w))) on n examples.",
    assumption = "Neurons are independent and Gaussian; n − 1 − w is 50 or more.",
    source = "Tacit; the cosine of random directions",
    status = Status.DERIVED)
public record CorrelationFloor() implements Theorem {
  /// Examples, neurons, and those of them in the chunk.
  record Size(int examples, int width, int chunk) {}

  @Override
  public List<Check> checks() {
    Size all = new Size(1000, 100, 0), half = new Size(1000, 100, 40), few = new Size(200, 160, 60);
    return List.of(
        check(true, sides(new Seed(1), all, 0), all, 0),
        check(true, sides(new Seed(2), half, 0), half, 0),
        check(true, sides(new Seed(3), few, 0), few, 0),
        check(false, sides(new Seed(1), all, .3), all, .3));
  }

  private static Check check(boolean inside, Sides sides, Size size, double shared) {
    return Check.of(inside, sides)
        .with("n", size.examples)
        .with("W", size.width)
        .with("w", size.chunk)
        .with("shared", shared);
  }

  static Sides sides(Seed seed, Size size, double shared) {
    double floor = Math.sqrt(2 / (Math.PI * (size.examples - 1 - size.chunk)));
    return Sides.equal(
        measured(layer(seed, size, shared), size.chunk),
        floor,
        .05 * floor,
        "the mean over 1770 pairs or more has a standard error of at most 1.8 %");
  }

  private static double measured(Tensor x, int w) {
    double epsilon = ResidualCorrelation.EPSILON;
    if (w == 0) {
      var scatter = ActivationScatter.of(x, Layers.ON);
      return ResidualCorrelation.ofNeurons(scatter, epsilon).meanAbsolute();
    }
    var fit = LinearReconstruction.of(x, Layers.first(w), LinearReconstruction.RIDGE, Layers.ON);
    return ResidualCorrelation.of(fit, epsilon).meanAbsoluteOutsideChunk();
  }

  private static Tensor layer(Seed seed, Size size, double shared) {
    var random = seed.generator();
    double[][] x = new double[size.examples][size.width];
    for (double[] row : x) {
      double common = random.nextGaussian();
      for (int j = 0; j < row.length; j++) row[j] = random.nextGaussian() + shared * common;
    }
    return Tensor.matrix(x);
  }
}
