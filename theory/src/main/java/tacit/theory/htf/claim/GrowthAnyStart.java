// SPDX-License-Identifier: Apache-2.0
package tacit.theory.htf.claim;

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

/// From any start the norm of a local component grows by
///
/// ```text
/// σ̇ = σ² γ Σ_{w ∈ LC} ‖w‖⁻²
/// ```
///
/// Proof: `d/dt ‖w‖ = σγ/‖w‖` by [ComponentForce], and the product rule.
///
/// - Measured: the product rule on the norms, weights moving as the chain rule says
/// - Claimed: the formula, with the direction tensors formed
@Claim(
    id = "derived-growth-any-start",
    statement =
        "Under gradient flow from any start the norm of a local component grows by"
            + " σ̇ = σ² γ Σ_w ‖w‖⁻², the sum being over its vectors.",
    assumption = "The objective is a function of the end tensor alone, and σ > 0.",
    source = "Tacit; the conserved differences and the product rule",
    status = Status.DERIVED)
public record GrowthAnyStart() implements Theorem {
  @Override
  public List<Check> checks() {
    return DrawnTree.withAndWithoutDecay(new Seed(7), GrowthAnyStart::sides);
  }

  static Sides sides(DrawnTree drawn, double decay) {
    Params<Tensor> velocity = drawn.velocity(decay);
    var components = drawn.components();
    double[] rates = components.stream().mapToDouble(c -> drawn.rate(c, velocity)).toArray();
    double[] formula = components.stream().mapToDouble(c -> formula(drawn, c)).toArray();
    return Sides.equal(
        Tensor.vector(rates),
        Tensor.vector(formula),
        1e-10 * Numbers.largest(Tensor.vector(formula)),
        "sums of 512 products of 17 weights, which may cancel");
  }

  private static double formula(DrawnTree drawn, LocalComponent component) {
    double inverses = component.vectors().stream().mapToDouble(w -> 1 / Numbers.inner(w, w)).sum();
    double sigma = component.norm();
    return sigma * sigma * drawn.pull(component) * inverses;
  }
}
