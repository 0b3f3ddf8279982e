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

/// All that a chunk's reconstruction leaves over follows from the scatter `G = X̃ᵀ X̃` of the
/// layer, for every ridge `λ`:
///
/// ```text
/// RᵀR = G − G_cᵀ C − λ CᵀC,   C = (G_cc + λ I)⁻¹ G_c
/// ```
///
/// so `G` is made once, in `n W²` products, and no chunk asks for the examples again.
///
/// Proof: `RᵀR = G − G_cᵀ C − Cᵀ G_c + Cᵀ G_cc C`, and `G_c = (G_cc + λ I) C`.
///
/// - Measured: `R²` from the scatter
/// - Claimed: `R²` of residuals of the examples, by least squares
///
/// Outside, the residuals are of other examples than the scatter.
@Claim(
    id = "derived-scatter-regression",
    statement =
        "The residual scatter of a ridge regression on a chunk is G − G_cᵀ C − λ CᵀC with C = (G_cc +"
            + " λ I)⁻¹ G_c.",
    assumption = "Fit and residuals are of the same examples.",
    source = "Tacit; the normal equations",
    status = Status.DERIVED)
public record ScatterRegression() implements Theorem {
  private static final int EXAMPLES = 60, WIDTH = 12;

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int w : new int[] {1, 4, 9}) {
      for (double ridge : new double[] {1e-8, 1, 100}) {
        checks.add(check(true, new Seed(WIDTH), w, ridge));
      }
      checks.add(check(false, new Seed(WIDTH), w, 1e-8));
    }
    return checks;
  }

  private static Check check(boolean same, Seed seed, int w, double ridge) {
    return Check.of(same, sides(seed, w, ridge, same))
        .with("w", w)
        .with("λ", ridge)
        .with("examples", same ? "the same" : "others");
  }

  static Sides sides(Seed seed, int w, double ridge, boolean same) {
    Tensor x = layer(seed);
    Indices chunk = Layers.first(w);
    return Sides.equal(
        LinearReconstruction.of(x, chunk, ridge, Layers.ON).r2(),
        ExplicitRidge.of(same ? x : layer(seed.child("others")), chunk, ridge).r2(),
        1e-10,
        "rounding of sums of 60 products, times the condition of the chunk's scatter");
  }

  private static Tensor layer(Seed seed) {
    return Layers.noisy(seed.generator(), EXAMPLES, WIDTH, 4, .5);
  }
}
