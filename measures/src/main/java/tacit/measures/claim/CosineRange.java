// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim;

import java.util.Arrays;
import java.util.List;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.intraclass.CosineRows;
import tacit.measures.intraclass.Silhouette;

/// Silhouettes are from −1 to 1, and cosine distances of vectors after ReLU from 0 to 1,
///
/// ```text
/// −1 ≤ s = (b − a)/max(a, b) ≤ 1,   0 ≤ d(u, v) ≤ 1 if all uⱼ, vⱼ ≥ 0
/// ```
///
/// Proof: `a, b ≥ 0`, so neither is further from the other than the larger is from 0. Of two
/// vectors without an entry below 0 the product is not below 0, so the cosine is from 0 to 1.
///
/// - Measured: the largest `s`, `−s`, `d` and `−d`
/// - Claimed: 1, 1, 1 and 0
///
/// `s = 1` is reached by groups of one direction each, `s = −1` by a sample among another group
/// whose own is at a right angle. Before ReLU distances go up to 2.
///
/// The seed is any: 3 is the number of groups.
@Claim(
    id = "derived-cosine-range",
    statement =
        "A silhouette is from −1 to 1, and the cosine distance of two vectors after ReLU from 0 to"
            + " 1.",
    assumption = "No entry is below 0; of pre-activations the distance can be 2.",
    source = "Tacit; the signs of a product",
    status = Status.DERIVED)
public record CosineRange() implements Theorem {
  @Override
  public List<Check> checks() {
    Tensor drawn = Tensor.gaussian(new Seed(3).generator(), 30, 4);
    double[][] corners = {{1, 0, 0}, {0, 2, 0}, {3, 0, 0}, {1, 0, 0}, {0, 0, 1}, {0, 0, 5}};
    Indices pairs = Indices.of(0, 0, 1, 1, 2, 2);
    return List.of(
        check(Check.inside(sides(relu(drawn), Neurons.inTurn(30, 3), 3)), "drawn, after ReLU"),
        check(Check.inside(sides(Tensor.matrix(corners), pairs, 3)), "right angles"),
        check(Check.outside(sides(drawn, Neurons.inTurn(30, 3), 3)), "drawn, before ReLU"));
  }

  private static Check check(Check check, String vectors) {
    return check.with("vectors", vectors);
  }

  static Tensor relu(Tensor x) {
    return Tensor.of(x.shape(), Arrays.stream(x.toDoubles()).map(p -> Math.max(p, 0)).toArray());
  }

  static Sides sides(Tensor x, Indices labels, int groups) {
    double[] s = Silhouette.samples(x, labels, groups);
    CosineRows rows = CosineRows.of(x);
    double[] extremes = new double[4];
    Arrays.fill(extremes, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < s.length; i++) {
      include(extremes, 0, s[i]);
      for (int j = 0; j < s.length; j++) include(extremes, 2, rows.distance(i, j));
    }
    return Sides.atMost(
        Tensor.vector(extremes),
        Tensor.vector(1, 1, 1, 0),
        0,
        "sums of numbers from 0 on stay so, and distances are held in [0, 2]");
  }

  private static void include(double[] extremes, int at, double value) {
    extremes[at] = Math.max(extremes[at], value);
    extremes[at + 1] = Math.max(extremes[at + 1], -value);
  }
}
