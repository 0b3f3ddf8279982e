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
import tacit.autodiff.linalg.Qr;
import tacit.measures.redundancy.LinearReconstruction;

/// What a chunk reconstructs is the share of the layer's variance inside its span,
///
/// ```text
/// R²(c) = ‖Qᵀ X̃‖² / ‖X̃‖²,   Q an orthonormal basis of the columns of X̃_c,   without ridge
/// ```
///
/// which is the index that Kornblith et al. 2019 name linear regression. A ridge takes from it.
///
/// Proof: `X̂ = Q Qᵀ X̃` is the nearest to `X̃` in the span, and Pythagoras.
///
/// - Measured: `R²` of the ridge regression
/// - Claimed: the share, with `Q` by reflections
///
/// Outside there is a ridge.
@Claim(
    id = "derived-share-of-span",
    statement =
        "Without ridge R² of a chunk is ‖Qᵀ X̃‖²/‖X̃‖² with Q an orthonormal basis of its centered"
            + " activations.",
    assumption = "λ = 0, or so small that it does not show.",
    source = "Tacit; the regression is a projection",
    status = Status.DERIVED)
public record ShareOfSpan() implements Theorem {
  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int w : new int[] {1, 4, 9}) {
      for (double ridge : new double[] {0, LinearReconstruction.RIDGE, 10}) {
        checks.add(
            Check.of(ridge < 1, sides(new Seed(60), w, ridge)).with("w", w).with("λ", ridge));
      }
    }
    return checks;
  }

  static Sides sides(Seed seed, int w, double ridge) {
    Tensor x = Layers.noisy(seed.generator(), 60, 12, 4, .5), centered = Layers.centered(x);
    Indices chunk = Layers.first(w);
    Tensor q = Qr.of(Layers.columns(centered, chunk)).q();
    return Sides.equal(
        LinearReconstruction.of(x, chunk, ridge, Layers.ON).r2(),
        Layers.square(Layers.transposedTimes(q, centered)) / Layers.square(centered),
        1e-10,
        "rounding; what λ = 1e-8 takes goes with its square");
  }
}
