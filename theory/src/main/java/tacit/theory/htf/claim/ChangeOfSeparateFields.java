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

/// What no unit sees together no penalty can bring together:
///
/// ```text
/// no receptive field meets both I and J   ⇒   R = 1 and ∂R/∂θ = 0
/// ```
///
/// Proof: a global average pool and a linear readout add up what the last units see, so `f = g(x
/// without J) + h(x without I)`, and `∇_I f = ∇_I g` is the same before and after: every cosine is
/// 1 at every `θ`, and `R` is constant.
///
/// Two convolutions of stride 2 over 12 columns have last units that see the columns 0 to 6, 4 to
/// 10 and 8 to 11; the patches are the columns 0 to 3 and 8 to 11.
///
/// - Measured: `R`, and `R` with the largest `|∂R/∂θ|` added
/// - Claimed: 1 and 1
///
/// A third convolution sees both patches. So does batch normalization in training, through the
/// statistics that all pixels share.
@Claim(
    id = "derived-change-of-separate-fields",
    statement =
        "If no unit's receptive field meets both patches and a linear readout follows a global"
            + " average pool, then R = 1 and ∂R/∂θ = 0: the penalty cannot create a reach that the"
            + " architecture lacks.",
    assumption =
        "No receptive field meets both patches; no normalization by statistics of the batch; no"
            + " gradient vanishes.",
    source = "Tacit; a sum of functions of disjoint pixels",
    status = Status.DERIVED)
public record ChangeOfSeparateFields() implements Theorem {
  /// All rows of the columns 0 to 3, and of 8 to 11.
  private static final PatchPair SIDES =
      new PatchPair(new Patch(0, 0, 12, 4), new Patch(0, 8, 12, 4));

  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (int seed = 0; seed < 3; seed++) {
      checks.add(check(true, 2, false, seed));
      checks.add(check(false, 3, false, seed));
      checks.add(check(false, 2, true, seed));
    }
    return checks;
  }

  private static Check check(boolean separate, int depth, boolean normalized, int seed) {
    return Check.of(separate, sides(depth, normalized, new Seed(seed)))
        .with("convolutions", depth)
        .with("batch norm", normalized ? "yes" : "no")
        .with("seed", seed);
  }

  static Sides sides(int depth, boolean normalized, Seed seed) {
    PatchNetwork network = PatchNetwork.drawn(depth, normalized, new Relu(), seed);
    GradientChange change = network.change(PatchNetwork.images(seed), SIDES);
    double slope =
        change.slope().gradValues(network.p().values()).stream()
            .flatMapToDouble(g -> Arrays.stream(g.toDoubles()))
            .map(Math::abs)
            .max()
            .orElse(0);
    return Sides.equal(
        Tensor.vector(change.value(), change.value() + slope),
        Tensor.vector(1, 1),
        1e-12,
        "the rounding of some thousand terms, each of 1e-16");
  }
}
