// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

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
import tacit.measures.dimension.Gride;

/// With the first and the second neighbor Gride is the likelihood of TwoNN,
///
/// ```text
/// d = N/Σ ln μᵢ,   μᵢ = r_{i,2}/r_{i,1}
/// ```
///
/// whatever the points are.
///
/// Proof: `n₂ − n₁ − 1 = 0` takes the middle term of its equation away and leaves `N/d = Σ ln μ`.
///
/// - Measured: the root of Gride's equation
/// - Claimed: the formula, with distances in plain loops
///
/// Outside are other neighbors.
@Claim(
    id = "derived-gride-two-nn",
    statement = "Gride of the first and the second neighbor is N/Σ ln(r₂/r₁).",
    assumption = "n₁ = 1 and n₂ = 2.",
    source = "Tacit; its equation without the middle term",
    status = Status.DERIVED)
public record FirstNeighbors() implements Theorem {
  private static final int POINTS = 60;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int d : new int[] {1, 3, 10}) {
      for (int[] n : new int[][] {{1, 2}, {1, 3}, {2, 4}}) {
        checks.add(
            Check.of(n[1] == 2, sides(new Seed(d), d, n[0], n[1]))
                .with("d", d)
                .with("n1", n[0])
                .with("n2", n[1]));
      }
    }
    return checks;
  }

  static Sides sides(Seed seed, int d, int n1, int n2) {
    var random = seed.generator();
    double[][] x = new double[POINTS][d];
    for (double[] row : x) Arrays.setAll(row, _ -> random.nextGaussian());
    return sides(x, n1, n2);
  }

  static Sides sides(double[][] x, int n1, int n2) {
    double sum = Arrays.stream(NeighborRatios.of(x, false)).map(Math::log).sum();
    double claimed = x.length / sum;
    return Sides.equal(
        Gride.of(Tensor.matrix(x), n1, n2, Layers.ON).likelihood(),
        claimed,
        1e-12 * claimed,
        "a sum of 60 logarithms");
  }
}
