// SPDX-License-Identifier: Apache-2.0
package tacit.theory.margin.claim;

import java.util.ArrayList;
import java.util.List;
import tacit.autodiff.Seed;
import tacit.autodiff.claim.Check;
import tacit.autodiff.claim.Claim;
import tacit.autodiff.claim.Sides;
import tacit.autodiff.claim.Status;
import tacit.autodiff.claim.Theorem;
import tacit.theory.margin.FlowRates;
import tacit.theory.margin.PerLayer;
import tacit.theory.margin.Variant;

/// Under gradient flow the directions `V_k = W_k/ρ_k` move by
///
/// ```text
/// V̇_k = (ρ/ρ_k²) T_k,   T_k = Σₙ e^{−qₙ} yₙ (∂f_V(xₙ)/∂V_k − V_k f_V(xₙ))
/// ```
///
/// - Measured: `(Ẇ_k − V_k ⟨V_k, Ẇ_k⟩)/ρ_k` with `Ẇ_k = −∂L/∂W_k` by the engine
/// - Claimed: the formula
///
/// The flow whose directions are held to norm 1 has `ρ T_k` instead: the same places of rest, at
/// another speed in each layer.
@Claim(
    id = "derived-direction-rates",
    statement =
        "Under gradient flow of the exponential loss the direction of a layer moves by"
            + " V̇_k = (ρ/ρ_k²) T_k, with T_k tangent to the sphere.",
    assumption = "Plain gradient flow of a homogeneous network, off the kinks.",
    source = "Tacit; the derivative of W/‖W‖ and Euler's identity",
    status = Status.DERIVED,
    figure = "margin/flow")
public record DirectionRates() implements Theorem {
  @Override
  public List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    for (var drawn : List.of(Drawn.fourPoints(), Drawn.clouds(new Seed(7), 10, 3, 5, 4, 1))) {
      for (Variant variant : Variant.values()) {
        boolean plain = variant == Variant.GRADIENT_FLOW;
        checks.add(
            Check.of(plain, sides(drawn, variant))
                .with("points", drawn.name())
                .with("formula of", variant.name()));
      }
    }
    return checks;
  }

  static Sides sides(Drawn drawn, Variant variant) {
    PerLayer claimed = FlowRates.of(drawn.network(), drawn.points()).directions(variant);
    PerLayer whole = drawn.descentByEngine();
    double[] rho = drawn.network().weights().norms();
    PerLayer v = drawn.network().normalized().weights();
    double[] inverse = new double[rho.length];
    for (int k = 0; k < rho.length; k++) inverse[k] = 1 / rho[k];
    PerLayer across = whole.plus(-1, v.times(v.inners(whole)));
    double largest = whole.times(inverse).norm();
    return Sides.equal(
        Drawn.row(across.times(inverse)),
        Drawn.row(claimed),
        1e-13 * largest,
        "a few hundred roundings of the gradient, most of which is radial and cancels");
  }
}
