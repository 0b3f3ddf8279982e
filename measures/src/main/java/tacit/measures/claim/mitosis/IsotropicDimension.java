// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Shape;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.dimension.SpectralDimension;

/// The participation ratio of `n` examples of `d` independent Gaussian numbers of one variance is
/// not `d` but
///
/// ```text
/// d/(1 + d/n)
/// ```
///
/// up to terms of the order of `d/n²`: few examples seem to fill fewer directions.
///
/// Proof: with `S` the covariance of the examples, `E tr S = d` and `E tr S² ≈ d + d²/n`.
///
/// - Measured: the participation ratio of drawn examples
/// - Claimed: the formula
///
/// Outside, the variances are 1, 1/2, 1/3, ….
@Claim(
    id = "derived-isotropic-dimension",
    statement =
        "The participation ratio of n examples of d independent Gaussian numbers of one variance is"
            + " d/(1 + d/n).",
    assumption = "All variances are equal, and n is large.",
    source = "Tacit; moments of a Wishart matrix",
    status = Status.DERIVED)
public record IsotropicDimension() implements Theorem {
  @Override
  public List<Check> checks() {
    return List.of(
        Check.inside(sides(new Seed(1), 10_000, 10, 0)).with("n", 10_000).with("d", 10),
        Check.inside(sides(new Seed(2), 200, 60, 0)).with("n", 200).with("d", 60),
        Check.inside(sides(new Seed(3), 100, 100, 0)).with("n", 100).with("d", 100),
        Check.outside(sides(new Seed(1), 1000, 10, 1))
            .with("n", 1000)
            .with("d", 10)
            .with("variances", "1, 1/2, ..."));
  }

  /// Of variances `1/j^power`.
  static Sides sides(Seed seed, int n, int d, double power) {
    double[] x = Tensor.gaussian(seed.generator(), n, d).toDoubles();
    for (int i = 0; i < x.length; i++) x[i] *= Math.pow(i % d + 1, -power / 2);
    double claimed = d / (1 + (double) d / n);
    return Sides.equal(
        SpectralDimension.of(Tensor.of(Shape.of(n, d), x), Layers.ON).participationRatio(),
        claimed,
        .03 * claimed,
        "the ratio scatters by 1/n of itself or less, and the next term is 1/n of it");
  }
}
