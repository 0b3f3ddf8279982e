// SPDX-License-Identifier: Apache-2.0
package tacit.measures.claim.mitosis;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.measures.redundancy.LinearReconstruction;

/// Another neuron in the chunk never spoils its reconstruction of the layer,
///
/// ```text
/// c ⊂ c' implies R²(c) ≤ R²(c')   without ridge, on the examples of the fit
/// ```
///
/// Proof: the regression on `c'` may give the new neurons the weight 0.
///
/// - Measured: `R²` of the first 1, 2, …, `W − 1` neurons
/// - Claimed: at most that of one more
///
/// Outside it is judged on other examples, which a fit to few may suit worse.
@Claim(
    id = "derived-nested-chunks",
    statement =
        "Without ridge and on the examples of the fit, R² of a chunk is at most that of a chunk that"
            + " contains it.",
    assumption = "λ = 0; R² is of the examples of the fit.",
    source = "Tacit; the larger regression may leave neurons out",
    status = Status.DERIVED)
public record NestedChunks() implements Theorem {
  private static final int WIDTH = 10;

  @Override
  public List<Check> checks() {
    return List.of(
        Check.inside(onFit(new Seed(1), 12)).with("examples", 12).with("judged on", "the same"),
        Check.inside(onFit(new Seed(2), 200)).with("examples", 200).with("judged on", "the same"),
        Check.outside(onOthers(new Seed(1), 12)).with("examples", 12).with("judged on", "others"));
  }

  static Sides onFit(Seed seed, int n) {
    return along(layer(seed, n), LinearReconstruction::r2);
  }

  static Sides onOthers(Seed seed, int n) {
    Tensor others = layer(seed.child("others"), n);
    return along(layer(seed, n), fit -> fit.evaluate(others, Layers.ON));
  }

  private static Tensor layer(Seed seed, int n) {
    return Layers.noisy(seed.generator(), n, WIDTH, 4, .5);
  }

  private static Sides along(Tensor x, ToDoubleFunction<LinearReconstruction> r2) {
    double[] values =
        IntStream.rangeClosed(1, WIDTH)
            .mapToObj(w -> LinearReconstruction.of(x, Layers.first(w), 0, Layers.ON))
            .mapToDouble(r2)
            .toArray();
    return Sides.atMost(
        Tensor.vector(IntStream.range(0, WIDTH - 1).mapToDouble(i -> values[i]).toArray()),
        Tensor.vector(IntStream.range(1, WIDTH).mapToDouble(i -> values[i]).toArray()),
        1e-12,
        "R² is a ratio of sums of a few thousand products");
  }
}
