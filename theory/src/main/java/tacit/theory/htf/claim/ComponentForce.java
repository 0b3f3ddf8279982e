// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.Tensor;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.nn.Params;
import tacit.theory.htf.LocalComponent;

/// The squared norms of all vectors of a local component change at one rate under gradient flow,
///
/// ```text
/// d/dt ‖w‖² = 2 ⟨w, −∂φ/∂w⟩ = 2 σ γ      for every w of the component
/// ```
///
/// so their differences stay. Proof: the end tensor is linear in the outer product of these
/// vectors, hence `⟨w, ∂W_H/∂w⟩` is the component's share of it, `σ C`, whichever `w` is taken.
///
/// - Measured: `2 ⟨w, ẇ⟩` for every vector, by the chain rule
/// - Claimed: `2 ⟨−∇L, σ C⟩`, the share formed with the siblings set to zero
///
/// Weight decay pulls each vector by its own length.
@Claim(
    id = "razin2022-component-force",
    statement =
        "Under gradient flow d/dt ‖w‖² = 2σγ for every vector w of a local component, so all"
            + " differences ‖w‖² − ‖w'‖² are conserved.",
    assumption = "The objective is a function of the end tensor alone.",
    source = "Razin, Maman & Cohen 2022, Lemma 1, number from memory; the proof here is ours",
    status = Status.RECALL)
public record ComponentForce() implements Theorem {
  @Override
  public List<Check> checks() {
    return DrawnTree.withAndWithoutDecay(new Seed(6), ComponentForce::sides);
  }

  static Sides sides(DrawnTree drawn, double decay) {
    Params<Tensor> velocity = drawn.velocity(decay);
    List<Double> rates = new ArrayList<>(), shares = new ArrayList<>();
    for (LocalComponent component : drawn.components()) {
      double share = -Numbers.inner(drawn.slope(), component.share());
      List<Tensor> at = component.vectors(), moving = drawn.moving(component, velocity);
      for (int i = 0; i < at.size(); i++) {
        rates.add(2 * Numbers.inner(at.get(i), moving.get(i)));
        shares.add(2 * share);
      }
    }
    Tensor claimed = vector(shares);
    return Sides.equal(
        vector(rates),
        claimed,
        1e-11 * Numbers.largest(claimed),
        "sums of at most 512 products of 17 weights, which may cancel");
  }

  private static Tensor vector(List<Double> values) {
    return Tensor.vector(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
