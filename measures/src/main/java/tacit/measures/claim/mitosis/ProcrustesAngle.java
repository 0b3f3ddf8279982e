// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.similarity.OrthogonalProcrustes;

/// The angle between layers after the best rotation is a distance of shapes,
///
/// ```text
/// θ(X, Z) ≤ θ(X, Y) + θ(Y, Z),   θ(X, Y) = θ(Y, X)
/// ```
///
/// with equality in the first for a layer `Y` halfway between `X` and the turned `Z`. `2 − 2 cos θ`
/// is none: halfway is less than half of it.
///
/// Proof: `θ` is the least angle on the sphere of centered layers of length 1 between all turned
/// `X` and all turned `Z`, and turning both by the same `Q` keeps angles. So turn `X` and `Z` as
/// they are best beside `Y`; the angle between these is at most the sum, and `θ(X, Z)` at most
/// that.
///
/// - Measured: `θ(X, Z)`; `θ(X, Y)`
/// - Claimed: at most `θ(X, Y) + θ(Y, Z)`; `θ(Y, X)`
///
/// Outside: `2 − 2 cos θ` of a layer halfway.
@Claim(
    id = "derived-procrustes-angle",
    statement =
        "The Procrustes angle is symmetric, and the angle between two layers is at most the sum of"
            + " their angles with a third.",
    assumption = "The distance is the angle, not its cosine.",
    source = "Tacit; angles on a sphere, as Williams et al. 2021",
    status = Status.DERIVED)
public record ProcrustesAngle() implements Theorem {
  @Override
  public List<Check> checks() {
    var random = new Seed(3).generator();
    Tensor x = drawn(random, 5), y = drawn(random, 3), z = drawn(random, 5);
    Tensor between = halfway(x, z);
    return List.of(
        Check.inside(triangle(x, y, z)).with("law", "triangle").with("Y", "drawn"),
        Check.inside(triangle(x, between, z)).with("law", "triangle").with("Y", "halfway"),
        Check.inside(symmetry(x, y)).with("law", "symmetry").with("Y", "drawn"),
        Check.outside(squares(x, between, z))
            .with("law", "triangle of 2 - 2 cos")
            .with("Y", "halfway"));
  }

  static Tensor drawn(RandomGenerator random, int width) {
    return Layers.noisy(random, 12, width, 2, .5);
  }

  /// Of length-one layers, the second turned as the first lies.
  static Tensor halfway(Tensor x, Tensor z) {
    Tensor turned =
        Layers.times(Layers.centered(z), OrthogonalProcrustes.of(z, x, Layers.ON).rotation());
    Tensor centered = Layers.centered(x);
    double[] middle = centered.toDoubles(), other = turned.toDoubles();
    double own = Math.sqrt(Layers.square(centered)), its = Math.sqrt(Layers.square(turned));
    Arrays.setAll(middle, i -> middle[i] / own + other[i] / its);
    return Tensor.of(x.shape(), middle);
  }

  static Sides triangle(Tensor x, Tensor y, Tensor z) {
    return Sides.atMost(
        angle(x, z), angle(x, y) + angle(y, z), 1e-9, "rounding of singular values");
  }

  static Sides symmetry(Tensor x, Tensor y) {
    return Sides.equal(angle(x, y), angle(y, x), 1e-9, "rounding of singular values");
  }

  static Sides squares(Tensor x, Tensor y, Tensor z) {
    return Sides.atMost(
        OrthogonalProcrustes.of(x, z, Layers.ON).normalized(),
        OrthogonalProcrustes.of(x, y, Layers.ON).normalized()
            + OrthogonalProcrustes.of(y, z, Layers.ON).normalized(),
        1e-9,
        "rounding of singular values");
  }

  private static double angle(Tensor x, Tensor y) {
    return OrthogonalProcrustes.of(x, y, Layers.ON).angleRadians();
  }
}
