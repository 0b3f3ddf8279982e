// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

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
import tacit.nn.Relu;
import tacit.nn.locality.GradientChange;
import tacit.nn.locality.Patch;
import tacit.nn.locality.PatchPair;

/// The gradient of a gradient is a difference of gradients,
///
/// ```text
/// ∂/∂θ ⟨v, ∇_x o⟩ = (∂o/∂θ (x + h v) − ∂o/∂θ (x − h v)) / 2h
/// ```
///
/// exactly for a network of rectifiers, as long as no unit is switched on the way from `x − h v` to
/// `x + h v`: there the network is linear in `x`. With `v = ∂R/∂g` and the same at the other image
/// it is the gradient of the change `R`; see [GradientChange].
///
/// - Measured: `∂R/∂θ` by double backward, for all weights of three convolutions
/// - Claimed: the differences, where pixels move by 10⁻⁵ at most
///
/// Where pixels move by 3, units are switched.
@Claim(
    id = "derived-change-by-differences",
    statement =
        "∂/∂θ ⟨v, ∇_x o⟩ = (∂o/∂θ (x + h v) − ∂o/∂θ (x − h v)) / 2h for a network of rectifiers and"
            + " any h that switches no unit.",
    assumption = "No rectifier is switched between x − h v and x + h v.",
    source = "Tacit; Schwarz' theorem, and linearity between kinks",
    status = Status.DERIVED)
public record ChangeByDifferences() implements Theorem {
  private static final PatchPair CORNERS =
      new PatchPair(Patch.square(1, 2, 3), Patch.square(7, 6, 4));

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int seed = 0; seed < 3; seed++) {
      for (double move : new double[] {1e-5, 3}) {
        checks.add(
            Check.of(move < 1, sides(move, new Seed(seed))).with("move", move).with("seed", seed));
      }
    }
    return checks;
  }

  /// @param move how far the pixel goes that goes farthest
  static Sides sides(double move, Seed seed) {
    PatchNetwork network = PatchNetwork.drawn(3, false, new Relu(), seed);
    Tensor images = PatchNetwork.images(seed);
    GradientChange change = network.change(images, CORNERS);
    double[] measured = flat(change.slope().gradValues(network.p().values()));
    return Sides.equal(
        Tensor.vector(measured),
        Tensor.vector(flat(change.byDifferences(network::outputGradients, move))),
        1e-7 * largest(measured),
        "differences of gradients round by 1e-16 over moves of 1e-5, in sums of some hundred terms");
  }

  private static double[] flat(List<Tensor> tensors) {
    return tensors.stream().flatMapToDouble(t -> Arrays.stream(t.toDoubles())).toArray();
  }

  private static double largest(double... values) {
    return Arrays.stream(values).map(Math::abs).max().orElse(0);
  }
}
