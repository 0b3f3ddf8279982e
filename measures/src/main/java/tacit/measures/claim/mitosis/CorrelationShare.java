// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Indices;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.redundancy.LinearReconstruction;
import tacit.measures.redundancy.ResidualCorrelation;

/// The mean residual correlation over all pairs falls by counting alone as the chunk grows,
///
/// ```text
/// MC = (W − w)(W − w − 1) / (W (W − 1)) · MC_out
/// ```
///
/// with `MC_out` over the pairs outside the chunk: nothing is left over of the chunk's own neurons,
/// so all other pairs count as 0.
///
/// - Measured: `MC` with the paper's `λ = ε = 10⁻⁸`
/// - Claimed: the formula, `MC_out` from residuals of the examples by least squares
///
/// Outside the ridge is so large that it leaves something of the chunk, too.
@Claim(
    id = "derived-correlation-share",
    statement =
        "Without ridge the mean residual correlation of all pairs is that of the pairs outside the"
            + " chunk times (W − w)(W − w − 1)/(W (W − 1)).",
    assumption = "λ, ε → 0, and no neuron outside is reconstructed fully.",
    source = "Tacit; a count of pairs",
    status = Status.DERIVED,
    figure = "mitosis/width")
public record CorrelationShare() implements Theorem {
  private static final int WIDTH = 20;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int w : new int[] {2, 10, 18}) {
      for (double ridge : new double[] {LinearReconstruction.RIDGE, 30}) {
        checks.add(
            Check.of(ridge < 1, sides(new Seed(WIDTH), w, ridge))
                .with("W", WIDTH)
                .with("w", w)
                .with("λ", ridge));
      }
    }
    return checks;
  }

  static Sides sides(Seed seed, int w, double ridge) {
    Tensor x = Layers.noisy(seed.generator(), 200, WIDTH, 4, .7);
    Indices chunk = Layers.first(w);
    var fit = LinearReconstruction.of(x, chunk, ridge, Layers.ON);
    double share = (WIDTH - w) * (WIDTH - w - 1.0) / (WIDTH * (WIDTH - 1));
    return Sides.equal(
        ResidualCorrelation.of(fit, ResidualCorrelation.EPSILON).meanAbsolute(),
        share * ExplicitRidge.of(x, chunk, ridge).meanCorrelation(w),
        1e-7,
        "ε = 1e-8 beside residual variances of at least a tenth");
  }
}
